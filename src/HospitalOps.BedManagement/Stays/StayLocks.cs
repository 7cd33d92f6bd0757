using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// Who asks for a bed or puts somebody into one holds the stay until the commit; what ends the stay meanwhile waits for
/// it and then finds the request or the patient. Before requests and beds, as everywhere (docs/invariants.md, D1).
/// </summary>
internal static class StayLocks
{
    /// <summary>Many may hold a stay at once.</summary>
    public static Task HoldStayAsync(this BedsDbContext database, Guid stay, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock_shared(hashtextextended({stay.ToString()}, 21))",
            cancel
        );

    /// <summary>The stay ends, or becomes one without a bed.</summary>
    public static Task LockStayAsync(this BedsDbContext database, Guid stay, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({stay.ToString()}, 21))",
            cancel
        );
}
