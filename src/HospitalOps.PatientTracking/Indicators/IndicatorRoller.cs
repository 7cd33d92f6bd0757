using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>
/// Rolls marked days up again, every second. A day is always counted from its gaps, never added to: late and corrected
/// events need no rule of their own.
/// </summary>
internal sealed partial class IndicatorRoller(IServiceScopeFactory scopes, ILogger<IndicatorRoller> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private const string Roll = """
        delete from indicator_day where (hospital_id, day) in (select * from unnest({0}::uuid[], {1}::date[]));
        insert into indicator_day (hospital_id, day, code, ward, level, minutes, hours, count, dropped, met, judged)
        select hospital_id, day, code, ward, coalesce(level, ''),
          coalesce(array_agg(minutes order by from_at, journey_id, thread) filter (where outcome = 'done'), '{{}}'),
          coalesce(array_agg(hour order by from_at, journey_id, thread) filter (where outcome = 'done'), '{{}}'),
          count(*) filter (where outcome in ('done', 'point')), count(*) filter (where outcome = 'dropped'),
          count(*) filter (where outcome = 'done' and minutes <= case when target_minutes > 0 then target_minutes when target_minutes is not null then {2} end),
          count(*) filter (where outcome in ('done', 'dropped') and target_minutes is not null)
        from journey_gap where (hospital_id, day) in (select * from unnest({0}::uuid[], {1}::date[])) and outcome <> 'open'
        group by hospital_id, day, code, ward, coalesce(level, '')
        """;

    /// <summary>Rolls at most so many days; false when none was marked.</summary>
    public static async Task<bool> RollAsync(TrackingDbContext database, CancellationToken cancel)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var marks = await database
            .IndicatorMarks.FromSql($"select * from indicator_mark order by id limit 5000 for update skip locked")
            .AsNoTracking()
            .ToListAsync(cancel);
        if (marks.Count == 0)
            return false;
        var ids = marks.Select(mark => mark.Id).ToArray();
        await database.IndicatorMarks.Where(mark => ids.Contains(mark.Id)).ExecuteDeleteAsync(cancel);
        var days = marks.Select(mark => (mark.HospitalId, mark.Day)).Distinct().Order().ToList();
        await RollAsync(database, days, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    public static async Task RollAllAsync(TrackingDbContext database, CancellationToken cancel)
    {
        await database.IndicatorMarks.ExecuteDeleteAsync(cancel);
        var days = await database.Gaps.Select(gap => new { gap.HospitalId, gap.Day }).Distinct().ToListAsync(cancel);
        foreach (var some in days.Chunk(200))
            await RollAsync(database, [.. some.Select(day => (day.HospitalId, day.Day))], cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await RollAsync(scope.ServiceProvider.GetRequiredService<TrackingDbContext>(), stoppingToken))
                    continue;
            }
            catch (Exception exception)
                when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                LogFailed(logger, exception.GetType().Name);
            }
            await Task.Delay(Pace, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task<int> RollAsync(
        TrackingDbContext database,
        List<(Guid Hospital, DateOnly Day)> days,
        CancellationToken cancel
    ) =>
        database.Database.ExecuteSqlRawAsync(
            Roll,
            [
                days.ConvertAll(day => day.Hospital).ToArray(),
                days.ConvertAll(day => day.Day).ToArray(),
                Emergency.AtOnceMinutes,
            ],
            cancel
        );

    [LoggerMessage(Level = LogLevel.Warning, Message = "The indicators could not be rolled up ({Error})")]
    private static partial void LogFailed(ILogger logger, string error);
}
