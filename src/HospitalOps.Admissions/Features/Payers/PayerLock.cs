using HospitalOps.Admissions.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Features.Payers;

internal static class PayerLock
{
    /// <summary>One change of a payer and its rates at a time, also of a payer that does not exist yet; until the transaction ends.</summary>
    public static Task LockPayerAsync(this AdmissionsDbContext database, string code, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"payer:" + code}, 0))", cancel);
}
