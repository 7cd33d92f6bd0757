using System.Data;
using HospitalOps.Services;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>
/// Every 5 s (<c>Queueing:ReturnEverySeconds</c>): absent tickets whose time or number of calls is reached are back at
/// their old place,
/// or end as left. One transaction of at most 50 tickets; what another instance or a nurse has in hand is passed over,
/// so a round
/// that is killed leaves nothing behind and the next one begins where it began.
/// </summary>
internal sealed class ReturnAbsent(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<ReturnAbsent> logger
) : RepeatedWork(TimeSpan.FromSeconds(configuration.GetValue("Queueing:ReturnEverySeconds", 5)), clock, logger)
{
    private const int Most = 50;

    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        while (await ReturnAsync(now, cancel) == Most) { }
    }

    private async Task<int> ReturnAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<QueuesDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancel
        );
        var due = await database
            .Tickets.FromSql(
                $"""
                select ticket.* from ticket join queue on queue.id = ticket.queue_id
                where ticket.state = 'absent' and (
                  ticket.absent_at <= {now} - queue.return_after_minutes * interval '1 minute'
                  or (select count(*) from (
                        select 1 from call_decision call where call.queue_id = ticket.queue_id and call.decided_at > ticket.absent_at and call.ticket_id <> ticket.id
                        limit queue.return_after_calls) as others) >= queue.return_after_calls)
                order by ticket.absent_at limit {Most} for no key update of ticket skip locked
                """
            )
            .ToListAsync(cancel);
        if (due.Count == 0)
            return 0;
        var rules = await database
            .Queues.AsNoTracking()
            .Where(queue => due.Select(ticket => ticket.QueueId).Contains(queue.Id))
            .ToDictionaryAsync(queue => queue.Id, queue => queue.Rules, cancel);
        foreach (var ticket in due)
        {
            await UnseenVisits.MarkAsync(database, ticket, cancel);
            ticket.ReturnByRule(rules[ticket.QueueId], now);
        }
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return due.Count;
    }
}
