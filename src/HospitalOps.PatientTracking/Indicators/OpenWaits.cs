using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>Those who wait between two stamps now.</summary>
public sealed record WaitingNow(string Code, int Count, DateTimeOffset Oldest);

/// <summary>Waits that have not ended: they are in no median, and a median without them hides them.</summary>
internal static class OpenWaits
{
    /// <summary>What began earlier than this and never ended is a step that nobody told.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    public static async Task<List<WaitingNow>> ReadAsync(TrackingDbContext database, Guid hospital, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - Back;
        return await database.Gaps.AsNoTracking().Where(gap => gap.HospitalId == hospital && gap.Outcome == GapOutcome.Open && gap.FromAt >= since && !EmergencyStay.Codes.Contains(gap.Code))
            .GroupBy(gap => gap.Code).Select(group => new WaitingNow(group.Key, group.Count(), group.Min(gap => gap.FromAt))).ToListAsync(cancel);
    }
}
