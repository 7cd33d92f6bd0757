using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>
/// Which days may be a baseline: at least twelve months if there are so many, else the longest period, and nothing that
/// still moves. It is frozen for
/// good, and every figure of the goal rests on it.
/// </summary>
internal static class BaselinePeriod
{
    /// <param name="today">Local day; it is not over.</param>
    public static async Task<Refusal?> WrongAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly first,
        DateOnly last,
        DateOnly today,
        CancellationToken cancel
    )
    {
        if (last >= today)
            return TrackingRefusals.BaselineNotOver;
        if (
            await database.IndicatorMarks.AnyAsync(
                mark => mark.HospitalId == hospital && mark.Day >= first && mark.Day <= last,
                cancel
            )
        )
            return TrackingRefusals.BaselineDaysOpen;
        var since = await database
            .IndicatorDays.Where(row => row.HospitalId == hospital)
            .MinAsync(row => (DateOnly?)row.Day, cancel);
        return since is { } known && known <= last && IsShort(known > first ? known : first, last, known, today)
            ? TrackingRefusals.BaselineTooShort(known, today.AddDays(-1))
            : null;
    }

    /// <param name="first">First day that counts: not before something is known.</param>
    private static bool IsShort(DateOnly first, DateOnly last, DateOnly known, DateOnly today) =>
        last < first.AddYears(1).AddDays(-1) && (first, last) != (known, today.AddDays(-1));
}
