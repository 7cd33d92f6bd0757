using HospitalOps.Admissions.Features;
using HospitalOps.Admissions.Features.FindingPatient;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Messaging;
using HospitalOps.ServiceDefaults.Messaging;
using HospitalOps.ServiceDefaults.Persistence;

namespace HospitalOps.Admissions;

/// <summary>Identities and stays: registration and routes.</summary>
internal static class AdmissionsModule
{
    public static void AddAdmissions(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<AdmissionsDbContext>("admissionsdb", (services, options) => options.AddOutbox(services));
        builder.AddServiceMessaging<AdmissionsDbContext>("admissions");
        builder.Services.AddScoped<ChangingStay>();
        builder.Services.AddScoped<Numbers>();
        builder.Services.AddScoped<PatientCandidates>();
        builder.Services.AddSingleton<IOutboxListener, AdmissionMetrics>();
    }

    public static void MapAdmissions(this RouteGroupBuilder group)
    {
        SearchPatients.Map(group);
        RegisterPatient.Map(group);
        GetPatient.Map(group);
        LabelPatients.Map(group);
        OpenStay.Map(group);
        ListStays.Map(group);
        GetStay.Map(group);
        DecideAdmission.Map(group);
        DecideDischarge.Map(group);
        FinishDischargePaperwork.Map(group);
        RecordDeparture.Map(group);
        CancelStay.Map(group);
        TransferToSite.Map(group);
    }
}
