using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>One decision about baselines of a hospital at a time.</summary>
internal static class BaselineLock
{
    /// <summary>
    /// All baselines of the hospital one after the other: two people may freeze two proposals at once.
    /// </summary>
    public static async Task<Baseline?> LockAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .Baselines.FromSql(
                $"select * from baseline where hospital_id = {caller.HospitalId} and not withdrawn order by id for update"
            )
            .ToListAsync(cancel);
        return rows.Find(row => row.Id == id);
    }
}
