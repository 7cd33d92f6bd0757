using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.Services;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>
/// Compares open gaps with the rules every few seconds (<c>Tracking:WatchEverySeconds</c>, 5): raises once, escalates,
/// clears. Of several instances one does it at a time.
/// </summary>
internal sealed class DelayWatch(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<DelayWatch> logger
)
    : RepeatedWork(
        TimeSpan.FromSeconds(configuration.GetValue("Tracking:WatchEverySeconds", 5)),
        clock,
        logger,
        atOnce: true
    )
{
    private const long OnlyOne = 0x64656C6179;

    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TrackingDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        if (
            !(
                await database
                    .Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock({OnlyOne}) as "Value" """)
                    .ToListAsync(cancel)
            )[0]
        )
            return;

        var hour = CasablancaTime.ToLocal(now).Hour;
        var rules = (await database.DelayRules.AsNoTracking().Where(rule => rule.Enabled).ToListAsync(cancel))
            .Where(rule => !rule.IsQuietAt(hour))
            .ToDictionary(rule => rule.Id);
        await new DelayWriter(database, scope.ServiceProvider.GetRequiredService<JourneyLog>(), now).WriteAsync(
            rules,
            cancel
        );
        await transaction.CommitAsync(cancel);
    }
}
