using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Domain;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Features;

/// <summary>Which desk or cubicle calls.</summary>
public sealed record CallNextRequest(Guid ServicePointId, DateTimeOffset? OccurredAt);

/// <summary>Which desk calls this ticket out of turn, and why.</summary>
public sealed record CallTicketRequest(Guid ServicePointId, [property: Required, StringLength(200, MinimumLength = 1)] string Reason, DateTimeOffset? OccurredAt);

/// <summary>The server picks the next ticket by the order of service; two callers at once get two tickets.</summary>
internal static class CallNext
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/queues/{id:guid}/call-next", NextAsync)
            .Command(QueuePermissions.Serve).WithName("CallNext").WithSummary("Call the next ticket; the answer says why this one.");
        group.MapPost("/tickets/{id:guid}/call", ChosenAsync)
            .Command(QueuePermissions.Serve).WithName("CallTicket").WithSummary("Call a chosen ticket out of turn, with a reason.");
    }

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> NextAsync(
        Guid id, CallNextRequest body, Caller caller, QueuesDbContext database, QueueOrders orders, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(body.OccurredAt, now);
        if (!at.Succeeded) return at.Refusal.ToProblem();
        var point = await FreePointAsync(database, body.ServicePointId, id, caller.HospitalId, cancel);
        if (!point.Succeeded) return point.Refusal.ToProblem();

        // One caller of a queue at a time: the second one sees what the first has called, and gets the next ticket.
        await database.Database.ExecuteSqlAsync($"select 1 from queue where id = {id} for no key update", cancel);
        var waiting = await database.Tickets
            .FromSql($"select * from ticket where queue_id = {id} and state = 'waiting' order by id for no key update").ToListAsync(cancel);
        if (waiting.Count == 0) return TicketRefusals.QueueEmpty.ToProblem();
        var next = CallOrder.Rank(orders.Of(waiting[0].Kind), waiting, now)[0];
        if (next.Ticket.Call(point.Value, caller.UserName, at.Value) is { } refusal) return refusal.ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(TicketView.Of(next.Ticket, now, 0, next.Reason));
    }

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> ChosenAsync(
        Guid id, CallTicketRequest body, Caller caller, QueuesDbContext database, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(body.OccurredAt, now);
        if (!at.Succeeded) return at.Refusal.ToProblem();
        var queue = await database.Tickets.AsNoTracking()
            .Where(ticket => ticket.Id == id && ticket.HospitalId == caller.HospitalId).Select(ticket => (Guid?)ticket.QueueId).SingleOrDefaultAsync(cancel);
        if (queue is null) return CommonRefusals.NotFound.ToProblem();
        var point = await FreePointAsync(database, body.ServicePointId, queue.Value, caller.HospitalId, cancel);
        if (!point.Succeeded) return point.Refusal.ToProblem();
        var ticket = (await database.LockTicketAsync(id, caller.HospitalId, cancel))!;
        if (ticket.Call(point.Value, caller.UserName, at.Value) is { } refusal) return refusal.ToProblem();
        ticket.CalledOutOfTurn(body.Reason);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(TicketView.Of(ticket, now));
    }

    private static async Task<Result<ServicePoint>> FreePointAsync(
        QueuesDbContext database, Guid id, Guid queue, Guid hospital, CancellationToken cancel)
    {
        if (await database.LockServicePointAsync(id, queue, hospital, cancel) is not { } point) return CommonRefusals.NotFound;
        var current = await database.Tickets.AsNoTracking().FirstOrDefaultAsync(
            ticket => ticket.ServicePointId == id && (ticket.State == TicketState.Called || ticket.State == TicketState.InService), cancel);
        return current is null ? point : TicketRefusals.PointBusy(point.Code, current.Number, current.ChangedAt);
    }
}
