using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>What a rule would have done.</summary>
internal static class DelayRuleTrial
{
    /// <summary>What a rule with these figures would have told yesterday.</summary>
    public static async Task<DelayPreview> YesterdayAsync(
        TrackingDbContext database,
        Guid hospital,
        string code,
        short fromHour,
        short toHour,
        int targetMinutes,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var day = CasablancaTime.DayOf(now).AddDays(-1);
        var gaps = await database
            .Gaps.AsNoTracking()
            .Where(gap =>
                gap.HospitalId == hospital
                && gap.Day == day
                && gap.Code == code
                && gap.Hour >= fromHour
                && gap.Hour < toHour
            )
            .Select(gap => new { gap.FromAt, gap.ToAt })
            .ToListAsync(cancel);
        return new(day, gaps.Count, gaps.Count(gap => ((gap.ToAt ?? now) - gap.FromAt).TotalMinutes >= targetMinutes));
    }
}
