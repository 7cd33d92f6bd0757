using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>Compares open gaps with the rules every few seconds (<c>Tracking:WatchEverySeconds</c>, 5): raises once, escalates, clears. Of several instances one does it at a time.</summary>
internal sealed class DelayWatch(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<DelayWatch> logger) : RepeatedWork(TimeSpan.FromSeconds(configuration.GetValue("Tracking:WatchEverySeconds", 5)), clock, logger, atOnce: true)
{
    private const long OnlyOne = 0x64656C6179;

    /// <summary>What nobody was told of for so long is history, entered late or replayed: nobody can act on it.</summary>
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(7);

    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TrackingDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        if (!(await database.Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock({OnlyOne}) as "Value" """).ToListAsync(cancel))[0]) return;

        var rules = await database.DelayRules.AsNoTracking().ToListAsync(cancel);
        var since = now - TooOld;
        var gaps = await database.Gaps.AsNoTracking().Where(gap => gap.Outcome == GapOutcome.Open && gap.FromAt >= since).ToListAsync(cancel);
        var open = await database.Delays.Where(delay => delay.ClearedAt == null).ToListAsync(cancel);
        var writer = new DelayWriter(database, scope.ServiceProvider.GetRequiredService<JourneyLog>(), now);
        await writer.UpdateAsync(open, rules.ToDictionary(rule => rule.Id), cancel);
        var hour = CasablancaTime.ToLocal(now).Hour;
        var byGap = gaps.ToLookup(gap => (gap.HospitalId, gap.Code));
        foreach (var rule in rules.Where(rule => rule.Enabled && !rule.IsQuietAt(hour)))
            foreach (var gap in byGap[(rule.HospitalId, rule.Gap)].OrderBy(gap => gap.JourneyId).Where(gap => rule.AppliesAt(gap.Hour) && gap.FromAt.AddMinutes(rule.TargetMinutes) <= now)) await writer.RaiseAsync(rule, gap, cancel);
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
