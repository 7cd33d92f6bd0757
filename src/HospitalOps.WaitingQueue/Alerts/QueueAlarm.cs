using HospitalOps.Services;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Calling;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Alerts;

/// <summary>
/// Reads all queues every 15 s (<c>Queueing:WatchEverySeconds</c>) and opens, updates, escalates and closes their
/// alerts. Of several instances one does it at a time.
/// </summary>
internal sealed class QueueAlarm(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<QueueAlarm> logger
)
    : RepeatedWork(
        TimeSpan.FromSeconds(configuration.GetValue("Queueing:WatchEverySeconds", 15)),
        clock,
        logger,
        atOnce: true
    )
{
    private const long OnlyOne = 0x616C61726D;

    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<QueuesDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        if (
            !(
                await database
                    .Database.SqlQuery<bool>($"""select pg_try_advisory_xact_lock({OnlyOne}) as "Value" """)
                    .ToListAsync(cancel)
            )[0]
        )
            return;

        var queues = await database.Queues.AsNoTracking().ToListAsync(cancel);
        var waiting = (
            await database
                .Tickets.AsNoTracking()
                .Where(ticket => ticket.State == TicketState.Waiting)
                .ToListAsync(cancel)
        ).ToLookup(ticket => ticket.QueueId, CallOrder.Entry);
        var open = (await database.Alerts.Where(alert => alert.ClosedAt == null).ToListAsync(cancel)).ToDictionary(
            alert => (alert.QueueId, alert.Rule)
        );
        var limits = (await database.AlertLimits.AsNoTracking().ToListAsync(cancel)).ToDictionary(limit =>
            (limit.HospitalId, limit.Rule, limit.Kind)
        );
        foreach (var queue in queues)
        foreach (var known in AlertRule.All.Where(rule => rule.Kind == queue.Kind))
        {
            var rule = known.With(limits.GetValueOrDefault((queue.HospitalId, known.Code, known.Kind)));
            var value = rule.Value([.. waiting[queue.Id]], now);
            if (!open.TryGetValue((queue.Id, rule.Code), out var alert))
            {
                if (value < rule.Opens)
                    continue;
                alert = new QueueAlert
                {
                    Id = Guid.CreateVersion7(now),
                    HospitalId = queue.HospitalId,
                    QueueId = queue.Id,
                    Rule = rule.Code,
                    OpenedAt = now,
                };
                database.Add(alert);
            }
            alert.Read(rule, value, now);
        }
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
