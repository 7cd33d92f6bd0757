using HospitalOps.PatientTracking.CommandCentre;
using HospitalOps.PatientTracking.Delays;
using HospitalOps.PatientTracking.Discharges;
using HospitalOps.PatientTracking.Goal;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.PatientTracking.Transports;
using HospitalOps.Services;
using HospitalOps.Services.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking;

/// <summary>Journeys, delays, transports, discharges, indicators: registration and routes.</summary>
internal static class TrackingModule
{
    private const string Commutative =
        "events are appended and each journey is folded again from all of its own; the order of coming does not matter";

    public static void AddPatientTracking(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<TrackingDbContext>(
            "trackingdb",
            (services, options) =>
                options
                    .AddOutbox(services)
                    .AddInterceptors(new CommittedFolds(services.GetRequiredService<JourneyHints>()))
        );
        builder.AddServiceMessaging<TrackingDbContext>(
            "tracking",
            consumers =>
                consumers
                    .AddObserver<JourneyLog>(
                        allOf: ["Stay", "PlacementRequest", "Bed", "CleaningJob", "Ticket"],
                        and: ["PatientsMerged", "PatientsUnmerged"],
                        unordered: Commutative
                    )
                    .AddConsumer<ReturnJobsConsumer>(
                        unordered: "only what was taken before the person had gone goes back, whenever that is heard"
                    )
        );
        builder.Services.AddScoped<JourneySource>();
        builder.Services.AddScoped<JourneyFolder>();
        builder.Services.AddScoped<StayPrecautions>();
        builder.Services.AddScoped<TransportOpener>();
        builder.Services.AddScoped<JourneyLog>();
        builder.Services.AddScoped<TransportStep>();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<StayOutlooks>();
        builder.Services.AddSingleton<JourneyHints>();
        builder.Services.AddHostedService(services => services.GetRequiredService<JourneyHints>());
        builder.Services.AddHostedService<IndicatorRoller>();
        builder.Services.AddHostedService<DelayWatch>();
        builder.Services.AddHostedService<TrackingMetrics>();
    }

    /// <summary>
    /// Rules that a hospital begins with; what managers have set, added or taken away stays so. Journeys of an older
    /// version are folded once.
    /// </summary>
    public static async Task SeedAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<TrackingDbContext>();
        var begun = await database.DelayRules.Select(rule => rule.HospitalId).Distinct().ToListAsync();
        database.AddRange(
            Hospitals
                .All.Where(hospital => !begun.Contains(hospital.Id))
                .SelectMany(hospital => DefaultDelayRules.Of(hospital.Id))
        );
        await database.SaveChangesAsync();
        if (await JourneyRebuild.IsDueAsync(database))
            await JourneyRebuild.RunAsync(services, CancellationToken.None);
    }

    public static void MapPatientTracking(this RouteGroupBuilder group)
    {
        ListJourneys.Map(group);
        LocatePatients.Map(group);
        ShowTimeline.Map(group);
        ShowWholeJourney.Map(group);
        CorrectMilestone.Map(group);
        WriteHandover.Map(group);
        ExpectDischarge.Map(group);
        ListBlockers.Map(group);
        OpenBlocker.Map(group);
        ClearBlocker.Map(group);
        ShowDischargeBoard.Map(group);
        RequestTransport.Map(group);
        TakeTransport.Map(group);
        StartTransport.Map(group);
        FinishTransport.Map(group);
        FailTransport.Map(group);
        CancelTransport.Map(group);
        ShowTransports.Map(group);
        ListDelays.Map(group);
        CountDelays.Map(group);
        AcknowledgeDelay.Map(group);
        ListDelayRules.Map(group);
        PreviewDelayRule.Map(group);
        SetDelayRule.Map(group);
        AddDelayRule.Map(group);
        PreviewNewDelayRule.Map(group);
        RemoveDelayRule.Map(group);
        ShowIndicators.Map(group);
        ShowIndicatorPeriod.Map(group);
        ShowStaySheet.Map(group);
        DrillIndicator.Map(group);
        ListBaselines.Map(group);
        ProposeBaseline.Map(group);
        FreezeBaseline.Map(group);
        WithdrawBaseline.Map(group);
        ShowEfficiency.Map(group);
        ShowCommandCentre.Map(group);
    }
}
