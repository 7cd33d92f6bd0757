using HospitalOps.Admissions.Domain;
using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Time;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Features.Cover;

/// <summary>Every ten minutes: guarantees of open stays whose last day is over expire and become a task, so that an extension is asked for in time.</summary>
internal sealed partial class ExpireGuarantees(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ExpireGuarantees> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await SweepAsync(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception exception) when (exception is DbUpdateException or Npgsql.NpgsqlException or TimeoutException)
            {
                LogFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AdmissionsDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var today = CasablancaTime.DayOf(now);
        // What somebody is changing right now is looked at again in ten minutes.
        var due = await database.StayCovers
            .FromSql($"select c.* from stay_cover c join stay s on s.id = c.stay_id where c.state = 'granted' and c.valid_until < {today} and s.state = 'open' order by c.stay_id limit 500 for no key update of c skip locked")
            .ToListAsync(cancel);
        foreach (var cover in due)
        {
            var stay = await database.Stays.AsNoTracking().SingleAsync(row => row.Id == cover.StayId, cancel);
            cover.Move(GuaranteeState.Expired, new(null, null, null, null, null, null), "system", now);
            database.Add(DeskTask.Open(Guid.CreateVersion7(now), stay.HospitalId, "guarantee_expired", "system", now, stay.PatientId, stay.Id, remark: cover.Reference));
        }
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sweep of payment guarantees failed; it runs again in ten minutes")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
