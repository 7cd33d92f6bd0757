using System.Data;
using HospitalOps.Services;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>
/// Every minute (<c>Queueing:CloseDayEverySeconds</c>): what still waits or is called of a business day that is over,
/// and nobody has touched since, ends as left, estimated, and is counted in that day. Who came in the last hours of
/// an emergency's night has four hours in any case. Who is at a desk is asked about for another business day; whoever
/// is still there then was forgotten, or entered late, and is done. A round takes at most 50 and passes over what a
/// person has in hand.
/// </summary>
internal sealed class CloseBusinessDay(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<CloseBusinessDay> logger
) : RepeatedWork(TimeSpan.FromSeconds(configuration.GetValue("Queueing:CloseDayEverySeconds", 60)), clock, logger)
{
    private const int Most = 50;

    private static readonly TimeSpan AtLeast = TimeSpan.FromHours(4);

    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        while (await CloseAsync(now, cancel) == Most) { }
    }

    private async Task<int> CloseAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<QueuesDbContext>();
        var offset = CasablancaTime.OffsetAt(now);
        await using var transaction = await database.Database.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancel
        );
        var over = await database
            .Tickets.FromSql(
                $"""
                select ticket.* from ticket
                join (select id, shift, ({now} at time zone 'UTC' + {offset} - shift)::date as today
                      from (select id, day_starts_at_hour * interval '1 hour' as shift from queue) hours) queue
                  on queue.id = ticket.queue_id
                where ticket.state in ('waiting', 'called', 'absent', 'in_service')
                  and ticket.business_day < queue.today
                  and ticket.changed_at at time zone 'UTC' + {offset} < queue.today + queue.shift
                    - case ticket.state when 'in_service' then interval '1 day' else interval '0' end
                  and ticket.queued_at <= {now - AtLeast}
                order by ticket.id limit {Most} for no key update of ticket skip locked
                """
            )
            .ToListAsync(cancel);
        if (over.Count == 0)
            return 0;
        var queues = await database
            .Queues.AsNoTracking()
            .Where(queue => over.Select(ticket => ticket.QueueId).Contains(queue.Id))
            .ToDictionaryAsync(queue => queue.Id, cancel);
        foreach (var ticket in over)
        {
            await UnseenVisits.MarkAsync(database, ticket, cancel);
            ticket.EndOfDay(queues[ticket.QueueId].EndOf(ticket.BusinessDay));
        }
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return over.Count;
    }
}
