using HospitalOps.Contracts.Admissions;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>
/// What held back the discharge of a stay that never was one is nobody's task any more. After a departure it still is:
/// a bill, a letter.
/// </summary>
internal static class BlockersOfCancelledStay
{
    /// <summary>What is told of it, for the log.</summary>
    public static async Task<IReadOnlyList<(Journey Journey, object Told)>> ClearAsync(
        TrackingDbContext database,
        StayCancelled cancelled,
        string by,
        CancellationToken cancel
    )
    {
        var journey = await database.LockJourneyAsync(cancelled.StayId, cancelled.HospitalId, cancel);
        if (journey is null)
            return [];
        var open = await database
            .Blockers.Where(row => row.JourneyId == cancelled.StayId && row.ClearedAt == null)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var told = new List<(Journey, object)>();
        foreach (var blocker in open)
        {
            // One that was found after the cancelling and before it was heard ends when it began.
            var at = blocker.OpenedAt > cancelled.OccurredAt ? blocker.OpenedAt : cancelled.OccurredAt;
            if (blocker.Clear(by, at) is null)
                told.Add((journey, journey.Unblock(blocker.Id, blocker.Kind.Code(), at)));
        }
        return told;
    }
}
