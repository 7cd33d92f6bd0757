using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Boards;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.DayPlans;
using HospitalOps.BedManagement.Forecast;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.Requests;
using HospitalOps.BedManagement.SiteTransfers;
using HospitalOps.BedManagement.Stays;
using HospitalOps.BedManagement.Weights;
using HospitalOps.Placement.Planning;
using HospitalOps.Services;
using HospitalOps.Services.Calls;
using HospitalOps.Services.Persistence;

namespace HospitalOps.BedManagement;

/// <summary>Beds, requests, reservations, occupancies and cleaning: registration and routes.</summary>
internal static class BedsModule
{
    public static void AddBedManagement(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<BedsDbContext>("bedsdb", (services, options) => options.AddOutbox(services));
        builder.AddServiceMessaging<BedsDbContext>(
            "beds",
            consumers =>
                consumers
                    .AddConsumer<FollowStaysConsumer>(inOrderOf: "Stay")
                    .AddConsumer<KnowAdmissionsConsumer>(
                        unordered: "the admission is decided once; the message carries the whole fact"
                    )
                    .AddConsumer<GiveBedsToSurvivorConsumer>(inOrderOf: "Patient")
                    .AddConsumer<LeaveCleaningConsumer>(
                        unordered: "only what was begun before the person had gone stands still, whenever that is heard"
                    )
                    .AddConsumer<FollowPatientsConsumer>(
                        unordered: "each message carries the whole fact with the version of the record; older ones are not taken"
                    )
                    .AddConsumer<FollowExpectedDischargesConsumer>(
                        unordered: "each message carries the whole fact; the last one wins within seconds"
                    )
        );
        builder.Services.AddSingleton(new BedRanking(builder.Configuration["Placement:Policy"] ?? "scored"));
        builder.AddAdmissionsApi();
        builder.Services.AddSingleton(services => new DayMeetingRoom(
            new Planner(services.GetRequiredService<TimeProvider>())
        ));
        builder.Services.AddScoped<StayCheck>();
        builder.Services.AddScoped<OwnersTraits>();
        builder.Services.AddScoped<BedCommand>();
        builder.Services.AddScoped<CleaningCommand>();
        builder.Services.AddScoped<PlacesCommand>();
        builder.Services.AddHostedService<SweepReservations>();
        builder.Services.AddHostedService<BeginPlannedBlocks>();
        builder.Services.AddHostedService<FollowAges>();
        builder.Services.AddHostedService<BeginPlannedHolds>();
        builder.Services.AddHostedService<KeepForecasts>();
        builder.Services.AddSingleton<BedsMetrics>();
        builder.Services.AddHostedService(services => services.GetRequiredService<BedsMetrics>());
    }

    public static void MapBedManagement(this RouteGroupBuilder group)
    {
        ListWards.Map(group);
        ShowWardBoard.Map(group);
        ShowBedOverview.Map(group);
        CheckInvariants.Map(group);
        GetBed.Map(group);
        OccupyBed.Map(group);
        VacateBed.Map(group);
        LeaveBed.Map(group);
        ReturnToBed.Map(group);
        SwapBeds.Map(group);
        ChangePrecautions.Map(group);
        LinkNewborn.Map(group);
        PlaceNewborn.Map(group);
        BlockBed.Map(group);
        UnblockBed.Map(group);
        ProlongBlock.Map(group);
        ListBlocks.Map(group);
        SearchFreeBeds.Map(group);
        ForecastCensus.Map(group);
        ReadFhirLocations.Map(group);
        ShowBedHistory.Map(group);
        ReportDirtyBed.Map(group);
        ReportDirtyBedByCode.Map(group);
        ListUnplaced.Map(group);
        ListPlacementRequests.Map(group);
        RequestBed.Map(group);
        ShowPlacementSteps.Map(group);
        SuggestBeds.Map(group);
        ReserveBed.Map(group);
        ListComingBeds.Map(group);
        PlanHold.Map(group);
        CallOffPlannedHold.Map(group);
        ChangeHold.Map(group);
        ReleaseHold.Map(group);
        AcceptPatient.Map(group);
        RefusePatient.Map(group);
        WithdrawBedRequest.Map(group);
        DepartToSite.Map(group);
        ConfirmArrival.Map(group);
        ListCleaningJobs.Map(group);
        StartCleaning.Map(group);
        PauseCleaning.Map(group);
        ResumeCleaning.Map(group);
        FinishCleaning.Map(group);
        InspectCleaning.Map(group);
        SetWardInspection.Map(group);
        TakeCleaning.Map(group);
        AssignCleaning.Map(group);
        CancelCleaning.Map(group);
        BeginCleaningDuty.Map(group);
        EndCleaningDuty.Map(group);
        ListCleaningZones.Map(group);
        ShowMyCleaningDuty.Map(group);
        ShowCleaningBoard.Map(group);
        ShowDayPlan.Map(group);
        MakeDayPlan.Map(group);
        AcceptDayPlanEntry.Map(group);
        RejectDayPlanEntry.Map(group);
        AcceptDayPlan.Map(group);
        ListDayPlans.Map(group);
        ListPlaces.Map(group);
        PreviewWardPolicy.Map(group);
        EditWard.Map(group);
        AddWard.Map(group);
        CloseBed.Map(group);
        ReopenBed.Map(group);
        AddBed.Map(group);
        EquipBed.Map(group);
        ImportBeds.Map(group);
        ShowWeights.Map(group);
        ChangeWeights.Map(group);
        PreviewWeights.Map(group);
    }
}
