using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Persons;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>The person behind the number is known.</summary>
internal static class LinkPatient
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/link", HandleAsync)
            .Command(QueuesPermissions.LinkPatient)
            .WithName("LinkPatient")
            .WithSummary("The person behind the number is known.");

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        LinkPatientRequest body,
        Caller caller,
        QueuesDbContext database,
        PersonCheck persons,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var person = await persons.CheckAsync(body.PatientId, body.StayId, caller, cancel);
        if (!person.Succeeded)
            return person.Refusal.ToProblem();
        return await TicketCommand.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, at) => ticket.Link(person.Value.PatientId, person.Value.StayId, at),
            cancel
        );
    }
}
