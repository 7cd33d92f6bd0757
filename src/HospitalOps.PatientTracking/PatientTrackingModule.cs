using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Consumers;
using HospitalOps.PatientTracking.Features;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Messaging;
using HospitalOps.ServiceDefaults.Persistence;

namespace HospitalOps.PatientTracking;

/// <summary>Journeys, stamps, transports, indicators: registration and routes.</summary>
internal static class PatientTrackingModule
{
    private const string Commutative = "stamps are appended; the order of appending does not matter";

    public static void AddPatientTracking(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<TrackingDbContext>("trackingdb", (services, options) => options.AddOutbox(services));
        builder.AddServiceMessaging<TrackingDbContext>("tracking", consumers => consumers
            .AddConsumer<StampAdmissionsConsumer>(unordered: Commutative)
            .AddConsumer<StampBedsConsumer>(unordered: Commutative)
            .AddConsumer<StampQueueConsumer>(unordered: Commutative));
        builder.Services.AddScoped<MilestoneWriter>();
    }

    public static void MapPatientTracking(this RouteGroupBuilder group)
    {
        ListJourneys.Map(group);
        ShowTimeline.Map(group);
        ExpectDischarge.Map(group);
        MovingPatient.Map(group);
        ShowIndicators.Map(group);
    }
}
