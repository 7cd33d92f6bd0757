using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Calling;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using HospitalOps.WaitingQueue.Triage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Alerts;

internal static class QueueAlertViews
{
    extension(QueueAlertView)
    {
        internal static QueueAlertView Of(QueueAlert alert) =>
            new(
                alert.Id,
                alert.QueueId,
                alert.Rule,
                alert.Value,
                alert.Peak,
                alert.OpenedAt,
                alert.EscalatedAt,
                alert.TakenBy,
                alert.TakenAt
            );
    }
}

/// <summary>What a manager watches: four queries.</summary>
internal static class ShowQueueWatch
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/queue-watch", HandleAsync)
            .Query(QueuesPermissions.Watch)
            .WithName("ShowQueueWatch")
            .WithSummary("Alerts, waits, targets, people who left unseen and service times of the local day.");

    private static async Task<Ok<QueueWatchView>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var from = CasablancaTime.StartOf(CasablancaTime.DayOf(now));
        var queues = await database
            .Queues.AsNoTracking()
            .Where(queue => queue.HospitalId == caller.HospitalId)
            .ToListAsync(cancel);
        var tickets = (
            await database
                .Tickets.AsNoTracking()
                .Where(ticket =>
                    ticket.HospitalId == caller.HospitalId
                    && (ticket.QueuedAt >= from || ticket.State == TicketState.Waiting)
                    && ticket.State != TicketState.Cancelled
                )
                .ToListAsync(cancel)
        ).ToLookup(ticket => ticket.QueueId);
        var alerts = await database
            .Alerts.AsNoTracking()
            .Where(alert => alert.HospitalId == caller.HospitalId && alert.ClosedAt == null)
            .OrderBy(alert => alert.OpenedAt)
            .ToListAsync(cancel);
        var turns = (await TurnsAsync(database, [.. queues.Select(queue => queue.Id)], from, cancel)).ToDictionary(
            row => row.QueueId
        );
        return TypedResults.Ok(
            new QueueWatchView(
                now,
                [
                    .. alerts
                        .OrderBy(alert => alert.EscalatedAt is null)
                        .ThenBy(alert => alert.OpenedAt)
                        .Select(QueueAlertView.Of),
                ],
                [
                    .. queues
                        .OrderBy(queue => queue.Kind)
                        .ThenBy(queue => queue.Code, StringComparer.Ordinal)
                        .Select(queue =>
                            Watch(queue, [.. tickets[queue.Id]], turns.GetValueOrDefault(queue.Id), from, now)
                        ),
                ]
            )
        );
    }

    private static QueueWatch Watch(
        Queue queue,
        List<Ticket> tickets,
        Turns? turns,
        DateTimeOffset from,
        DateTimeOffset now
    )
    {
        var waiting = tickets.Where(ticket => ticket.State == TicketState.Waiting).ToList();
        var longest = waiting.MinBy(ticket => ticket.QueuedAt);
        var today = tickets.Where(ticket => ticket.QueuedAt >= from).ToList();
        var waits = today
            .Where(ticket => ticket.StartedAt is not null || ticket.State == TicketState.Waiting)
            .Select(ticket => Minutes(ticket.QueuedAt, ticket.StartedAt ?? now))
            .Order()
            .ToList();
        var timed = today.Where(ticket => ticket.StartedAt is not null && ticket.TriageLevel is not null).ToList();
        return new(
            queue.Id,
            queue.Kind,
            queue.NameFr,
            queue.NameEn,
            queue.NameAr,
            waiting.Count,
            longest?.Number,
            longest is null ? null : Minutes(longest.QueuedAt, now),
            Levels(waiting, now),
            today.Count,
            today.Count(ticket => ticket.StartedAt is not null),
            today.Count(ticket => ticket.State == TicketState.Left),
            Quantile(waits, 0.5),
            Quantile(waits, 0.9),
            timed.Count == 0
                ? null
                : Math.Round(
                    (double)timed.Count(ticket => ticket.StartedAt - ticket.QueuedAt <= CallOrder.Entry(ticket).Target)
                        / timed.Count,
                    3
                ),
            Hours(today),
            turns?.OutOfTurn ?? 0,
            turns?.Overtaken ?? 0
        );
    }

    /// <summary>
    /// Fairness of the calls of those who came on a day, from what was known at each of them (as
    /// <see cref="HospitalOps.Queueing.ServiceOrders.Overtaken"/>).
    /// </summary>
    private static Task<List<Turns>> TurnsAsync(
        QueuesDbContext database,
        Guid[] queues,
        DateTimeOffset from,
        CancellationToken cancel
    ) =>
        database
            .Database.SqlQuery<Turns>(
                $"""
                select call.queue_id, count(*) filter (where call.override_reason is not null)::int as out_of_turn, coalesce(sum(passed.people), 0)::int as overtaken
                from call_decision call join ticket on ticket.id = call.ticket_id and ticket.queued_at >= {from}
                left join lateral (
                  select count(*) as people from jsonb_array_elements(call.waiting) chosen, jsonb_array_elements(call.waiting) other
                  where call.override_reason is null and chosen->>'id' = call.ticket_id::text
                    and (other->>'rank')::int <= (chosen->>'rank')::int and (other->>'queuedAt')::timestamptz < (chosen->>'queuedAt')::timestamptz) passed on true
                where call.queue_id = any({queues}) and call.decided_at >= {from} group by call.queue_id
                """
            )
            .ToListAsync(cancel);

    private sealed record Turns(Guid QueueId, int OutOfTurn, int Overtaken);

    private static List<LevelWatch> Levels(List<Ticket> waiting, DateTimeOffset now) =>
        [
            .. waiting
                .Select(ticket => (ticket.TriageLevel, Entry: CallOrder.Entry(ticket)))
                .GroupBy(ticket => ticket.TriageLevel)
                .OrderBy(level => level.Min(ticket => ticket.Entry.Rank))
                .Select(level => new LevelWatch(
                    level.Key,
                    level.Count(),
                    level.Count(ticket => ticket.Entry.IsOverdue(now)),
                    Math.Floor(level.Max(ticket => ticket.Entry.Waited(now).TotalMinutes))
                )),
        ];

    private static List<HourWatch> Hours(List<Ticket> today) =>
        [
            .. today
                .Where(ticket => ticket.StartedAt is not null)
                .GroupBy(ticket => CasablancaTime.ToLocal(ticket.StartedAt!.Value).Hour)
                .OrderBy(hour => hour.Key)
                .Select(hour => new HourWatch(
                    hour.Key,
                    hour.Count(),
                    Quantile(
                        [
                            .. hour.Where(ticket => ticket.EndedAt is not null)
                                .Select(ticket => Minutes(ticket.StartedAt!.Value, ticket.EndedAt!.Value))
                                .Order(),
                        ],
                        0.5
                    )
                )),
        ];

    private static double Minutes(DateTimeOffset from, DateTimeOffset to) =>
        Math.Max(0, Math.Round((to - from).TotalMinutes, 1));

    /// <summary>Nearest rank; null for nobody.</summary>
    private static double? Quantile(List<double> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
