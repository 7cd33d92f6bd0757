using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace HospitalOps.Services.Persistence;

/// <summary>
/// One at a time where there is no row to lock yet: the number of a day, a payer that is only being told.
/// </summary>
public static class NamedLock
{
    /// <summary>Waits for the name and keeps it until the transaction ends.</summary>
    /// <param name="database">With an open transaction.</param>
    /// <param name="name">The kind of thing and which: "payer:cnss".</param>
    /// <param name="cancel">Gives up waiting.</param>
    public static Task LockNameAsync(this DatabaseFacade database, string name, CancellationToken cancel) =>
        database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({name}, 0))", cancel);
}
