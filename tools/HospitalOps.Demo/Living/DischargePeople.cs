using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.Demo.Access;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.Living;

/// <summary>Blockers are cleared, papers done, beds left; and a doctor lets the next one go.</summary>
internal sealed class DischargePeople : IActor
{
    public async Task StepAsync(Ground ground)
    {
        var staff = ground.Staff;
        var board = await staff.Nurse.Tracking.ShowDischargeBoardAsync().Must();
        var decided = board.Lines.Where(line => line.DecidedAt is not null && line.EmptyAt is null).ToList();
        foreach (var line in decided)
            await staff.Tally.TryAsync(() => MoveOnAsync(ground, line));
        // A patient who comes must find a bed: as many leave as keep the wards near nine tenths.
        if (!ground.Once(9) || await BedPeople.OccupiedAsync(ground) < 0.86)
            return;
        var next = board
            .Lines.Where(line => line.DecidedAt is null && line.BedCode is not null && line.ExpectedAt is not null)
            .OrderBy(line => line.ExpectedAt)
            .FirstOrDefault();
        if (next is not null)
            await staff
                .Doctor.Admissions.DecideDischargeAsync(
                    next.StayId,
                    new(DischargeDestination.Home, null, null, null, false, false, false, null, null, null)
                )
                .Must();
    }

    private static async Task MoveOnAsync(Ground ground, DischargeLine line)
    {
        var staff = ground.Staff;
        if (line.Blockers.FirstOrDefault(one => one.ClearedAt is null) is { } blocker)
        {
            if (ground.Once(25))
                await staff.Nurse.Tracking.ClearBlockerAsync(blocker.BlockerId).Must();
        }
        else if (line.PaperworkDoneAt is null)
        {
            if (ground.Once(14))
                await staff.Clerk.Admissions.FinishDischargePaperworkAsync(line.StayId, new(null)).Must();
        }
        else if (ground.Once(12))
            await LeaveAsync(ground, line);
    }

    private static async Task LeaveAsync(Ground ground, DischargeLine line)
    {
        var staff = ground.Staff;
        if (line is { BedCode: { } code, WardId: { } ward })
        {
            var board = await staff.Nurse.Beds.ShowWardBoardAsync(ward).Must();
            if (board.Beds.FirstOrDefault(one => one.Code == code && one.Occupancy?.StayId == line.StayId) is { } bed)
            {
                NewbornChoice? newborns = bed.Newborns.Count > 0 ? NewbornChoice.Together : null;
                await staff
                    .Nurse.Beds.VacateBedAsync(
                        bed.BedId,
                        new VacateBedRequest(line.StayId, "discharge", null, newborns),
                        bed.Version
                    )
                    .Must();
                foreach (var newborn in bed.Newborns)
                    await staff.Tally.TryAsync(() => SendHomeAsync(staff, newborn.PatientId));
            }
        }
        await staff.Nurse.Admissions.RecordDepartureAsync(line.StayId, new(null)).Must();
    }

    /// <summary>The child goes with its mother; it has a stay of its own.</summary>
    private static async Task SendHomeAsync(Staff staff, Guid child)
    {
        foreach (var stay in await staff.Clerk.Admissions.ListStaysAsync(StayFilter.Open, child).Must())
        {
            await staff
                .Doctor.Admissions.DecideDischargeAsync(
                    stay.StayId,
                    new(DischargeDestination.Home, null, null, null, false, false, false, null, null, null)
                )
                .Must();
            await staff.Clerk.Admissions.FinishDischargePaperworkAsync(stay.StayId, new(null)).Must();
            await staff.Clerk.Admissions.RecordDepartureAsync(stay.StayId, new(null)).Must();
        }
    }
}
