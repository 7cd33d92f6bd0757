using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Devices;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Persons;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>Gives a waiting number; it starts a visit.</summary>
internal static class IssueTicket
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/queues/{id:guid}/tickets", HandleAsync)
            .Command(QueuesPermissions.IssueTicket)
            .WithName("IssueTicket")
            .WithSummary("Give a number; unique per queue and business day.");

    private static async Task<Results<Created<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        IssueTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        PersonCheck persons,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(body.OccurredAt, now);
        if (!at.Succeeded)
            return at.Refusal.ToProblem();
        var queue = await database
            .Queues.AsNoTracking()
            .SingleOrDefaultAsync(queue => queue.Id == id && queue.HospitalId == caller.HospitalId, cancel);
        if (queue is null)
            return CommonRefusals.NotFound.ToProblem();
        if (body.PatientId is not null || body.StayId is not null)
        {
            var person = body.PatientId is { } patient
                ? await persons.CheckAsync(patient, body.StayId, caller, cancel)
                : await persons.CheckStayAsync(body.StayId!.Value, caller, cancel);
            if (!person.Succeeded)
                return person.Refusal.ToProblem();
            body = body with { PatientId = person.Value.PatientId };
        }
        var given = await TicketIssue.GiveAsync(queue, body, at.Value, now, caller.UserName, database, cancel);
        if (!given.Succeeded)
            return given.Refusal.ToProblem();
        return TypedResults.Created($"/api/v1/tickets/{given.Value.Ticket.Id}", TicketView.Of(given.Value.Ticket, now));
    }
}

/// <summary>A number and the code on its paper.</summary>
internal sealed record GivenTicket(Ticket Ticket, FollowCode Follow);
