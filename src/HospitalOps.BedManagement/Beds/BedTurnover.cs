using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// What happens to a bed when its patient leaves it: the occupancy ends and cleaning is asked at once.
/// </summary>
internal static class BedTurnover
{
    /// <summary>Ends the occupancy of a locked bed; the returned job is new and must be added.</summary>
    public static async Task<CleaningJob> VacateAsync(
        BedsDbContext database,
        LockedBed locked,
        Occupancy leaving,
        string cause,
        string by,
        DateTimeOffset instant,
        DateTimeOffset occurredAt,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var level = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.Id == locked.Bed.WardId)
            .Select(ward => ward.CareLevel)
            .SingleAsync(cancel);
        if (await database.OpenAbsenceAsync(locked.Bed.Id, cancel) is { } away)
            locked.Bed.EndAbsence(away, AbsenceEnd.GivenUp, by, now, occurredAt);
        var job = locked.Bed.Vacate(
            new BedDeparture
            {
                Occupancy = leaving,
                Cause = cause,
                Cleaning = BedLocks.CleaningClassOf(
                    leaving.Isolation != IsolationNeed.None || leaving.HadPrecautions,
                    level
                ),
                Priority = (locked.Held ?? locked.Planned) is null ? CleaningPriority.Normal : CleaningPriority.Next,
                JobId = new CleaningJobId(Guid.CreateVersion7(now)),
                By = by,
                EndedAt = instant,
                OccurredAt = occurredAt,
            }
        );
        await PlannedHolds.BeginOnLeavingAsync(database, locked, now, cancel);
        // A block that was planned while the patient lay here begins with the departure: nobody gets between the two.
        if (
            locked is { Held: null, Planned: null }
            && await database.LiveBlockAsync(locked.Bed.Id, cancel) is { } planned
            && planned.IsDue(now)
        )
            planned.TakeEffect(locked.Bed, instant);
        return job;
    }
}
