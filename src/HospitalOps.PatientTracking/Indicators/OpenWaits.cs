using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>Waits of a period in one ward that have not ended.</summary>
internal sealed record OpenOfWard(string Code, string Ward, int Count, DateTimeOffset Oldest);

/// <summary>Waits that have not ended: they are in no median, and a median without them hides them.</summary>
internal static class OpenWaits
{
    /// <summary>What began earlier than this and never ended is a step that nobody told.</summary>
    public static readonly TimeSpan Back = TimeSpan.FromDays(7);

    /// <summary>Of the three ratios, begun on days of a period.</summary>
    public static Task<List<OpenOfWard>> OfIndexAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    ) =>
        database
            .Gaps.AsNoTracking()
            .Where(gap =>
                gap.HospitalId == hospital
                && gap.Outcome == GapOutcome.Open
                && gap.Day >= from
                && gap.Day <= to
                && (gap.Code == PeriodWaits.Wait || gap.Code == PeriodWaits.Bed || gap.Code == PeriodWaits.Turnaround)
            )
            .GroupBy(gap => new { gap.Code, gap.Ward })
            .Select(group => new OpenOfWard(
                group.Key.Code,
                group.Key.Ward,
                group.Count(),
                group.Min(gap => gap.FromAt)
            ))
            .ToListAsync(cancel);

    public static async Task<List<WaitingNow>> ReadAsync(
        TrackingDbContext database,
        Guid hospital,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var since = now - Back;
        return await database
            .Gaps.AsNoTracking()
            .Where(gap =>
                gap.HospitalId == hospital
                && gap.Outcome == GapOutcome.Open
                && gap.FromAt >= since
                && !EmergencyStay.Codes.Contains(gap.Code)
            )
            .GroupBy(gap => gap.Code)
            .Select(group => new WaitingNow(group.Key, group.Count(), group.Min(gap => gap.FromAt)))
            .ToListAsync(cancel);
    }
}
