using HospitalOps.Api.Beds;
using HospitalOps.Demo.Access;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Demo.Living;

/// <summary>Beds are asked for, held, accepted, and taken.</summary>
internal sealed class BedPeople : IActor
{
    private static readonly string[] Services = ["CAR", "CHV", "MIN", "TRO", "PNE", "NEU", "HGE", "NCH"];

    /// <summary>The fuller the beds, the fewer are admitted: the hospital neither fills up nor runs dry.</summary>
    public static async Task<double> ShareToAdmitAsync(Ground ground) =>
        await OccupiedAsync(ground) switch
        {
            < 0.84 => 0.5,
            < 0.88 => 0.3,
            < 0.92 => 0.15,
            _ => 0,
        };

    /// <summary>Share of the beds (not places for the day) with a patient.</summary>
    public static async Task<double> OccupiedAsync(Ground ground)
    {
        var wards = (await ground.Staff.BedManager.Beds.ListWardsAsync().Must())
            .Where(ward => ward.CareLevel != CareLevel.Day)
            .ToList();
        return (double)wards.Sum(ward => ward.Counts.Occupied + ward.Counts.OnLeave)
            / Math.Max(1, wards.Sum(ward => ward.Beds));
    }

    public static async Task AdmitAsync(Ground ground, Guid stay, Guid patient)
    {
        var service = Services[ground.Chance.Next(Services.Length)];
        await ground.Staff.Doctor.Admissions.DecideAdmissionAsync(stay, new(CareLevel.Standard, service, null)).Must();
        await ground
            .Staff.Doctor.Beds.RequestBedAsync(
                new(
                    stay,
                    patient,
                    CareLevel.Standard,
                    service,
                    null,
                    null,
                    IsolationNeed.None,
                    PlacementPriority.Emergency,
                    null,
                    null,
                    null,
                    null
                )
            )
            .Must();
    }

    public async Task StepAsync(Ground ground)
    {
        var staff = ground.Staff;
        var requests = await staff.BedManager.Beds.ListPlacementRequestsAsync().Must();
        foreach (var request in requests.Where(one => one.Hospital == staff.Hospital.Code && one.FromHospital is null))
            await staff.Tally.TryAsync(() => MoveOnAsync(ground, request));
    }

    private static Task MoveOnAsync(Ground ground, PlacementRequestView request) =>
        request.State switch
        {
            PlacementState.Requested when ground.Once(7) => HoldAsync(ground, request),
            PlacementState.Reserved when ground.Once(4) => ground
                .Staff.Nurse.Beds.AcceptPatientAsync(request.PlacementRequestId, new(null))
                .Must(),
            PlacementState.Accepted when ground.Once(6) => ArriveAsync(ground, request),
            _ => Task.CompletedTask,
        };

    private static async Task HoldAsync(Ground ground, PlacementRequestView request)
    {
        var manager = ground.Staff.BedManager.Beds;
        var proposed = await manager.SuggestBedsAsync(request.PlacementRequestId).Must();
        var best = proposed.Suggestions.FirstOrDefault(bed =>
            bed.Label == BedLabel.Free && !ground.Kept().Contains(bed.BedId)
        );
        if (best is not null)
            await manager
                .ReserveBedAsync(request.PlacementRequestId, new(best.BedId, null, null), best.BedVersion)
                .Must();
    }

    /// <summary>A porter is asked first; once he has brought the patient the ward confirms.</summary>
    private static async Task ArriveAsync(Ground ground, PlacementRequestView request)
    {
        var nurse = ground.Staff.Nurse;
        var jobs = await nurse.Tracking.ListTransportsAsync(request.StayId).Must();
        var open = jobs.FirstOrDefault(job => job.Purpose == TransportPurpose.Bed);
        if (open is { ReadyAt: not null, State: not (TransportState.Requested or TransportState.Taken) })
        {
            await ground.Staff.Porter.Tracking.FinishTransportAsync(open.TransportId, new(null)).Must();
            await nurse.Beds.ConfirmArrivalAsync(request.PlacementRequestId, new(null)).Must();
        }
        else if (open?.ReadyAt is null)
            await nurse
                .Tracking.RequestTransportAsync(
                    new(
                        request.StayId,
                        (TransportMode)ground.Chance.Next(1, 4),
                        null,
                        request.BedId,
                        null,
                        TransportPurpose.Bed
                    )
                )
                .Must();
    }
}
