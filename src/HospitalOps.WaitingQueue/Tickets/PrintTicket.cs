using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

internal static class TicketSlips
{
    extension(TicketSlip)
    {
        internal static TicketSlip Of(Ticket ticket, Queue queue, TicketStanding standing, string followCode) =>
            new(
                ticket.Number,
                queue.NameFr,
                queue.NameEn,
                queue.NameAr,
                ticket.ArrivedAt,
                standing.Ahead,
                standing.Range?.From,
                standing.Range?.To,
                followCode
            );
    }
}

/// <summary>The paper of a number, for the desk; as often as it is lost.</summary>
internal static class PrintTicket
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/tickets/{id:guid}/slip", HandleAsync)
            .Query(QueuesPermissions.IssueTicket)
            .WithName("PrintTicket")
            .WithSummary("What is printed: number, queue, time, people ahead, code to follow it.");

    private static async Task<Results<Ok<TicketSlip>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        QueuesDbContext database,
        QueueOrders orders,
        QueueHistory history,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var ticket = await database
            .Tickets.AsNoTracking()
            .SingleOrDefaultAsync(ticket => ticket.Id == id && ticket.HospitalId == caller.HospitalId, cancel);
        if (ticket is null)
            return CommonRefusals.NotFound.ToProblem();
        var queue = await database.Queues.AsNoTracking().SingleAsync(queue => queue.Id == ticket.QueueId, cancel);
        var follow = await database
            .FollowCodes.AsNoTracking()
            .SingleAsync(follow => follow.VisitId == ticket.VisitId, cancel);
        return TypedResults.Ok(
            TicketSlip.Of(
                ticket,
                queue,
                await TicketStanding.OfAsync(database, orders, history, ticket, clock.GetUtcNow(), cancel),
                follow.Code
            )
        );
    }
}
