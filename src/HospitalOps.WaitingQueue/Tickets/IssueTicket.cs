using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Devices;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>A patient may be unknown when the number is given.</summary>
/// <param name="PriorityReason">elderly, pregnant, disability, small_child, staff_escorted.</param>
/// <param name="Number">Printed number of a ticket given on paper (channel downtime), with the true time in
/// occurredAt.</param>
/// <param name="DueAt">Time of the appointment, with channel check_in: who comes early does not overtake, who comes
/// later than the queue's grace waits like a walk-in.</param>
public sealed record IssueTicketRequest(
    Guid? PatientId,
    Guid? StayId,
    TicketChannel Channel,
    [property: StringLength(40)] string? PriorityReason,
    DateTimeOffset? OccurredAt,
    DateTimeOffset? DueAt = null,
    [property: StringLength(8)] string? Number = null
)
{
    /// <summary>
    /// Who waited on paper keeps the number of the paper, and the time; nobody else has a number beforehand.
    /// </summary>
    internal Refusal? Paper(Queue queue) =>
        Channel == TicketChannel.Downtime
            ? Number is { } number && OccurredAt is not null && queue.IsDowntimeNumber(number)
                ? null
                : TicketRefusals.DowntimeNumber(queue)
            : Number is null
                ? null
                : TicketRefusals.DowntimeNumber(queue);

    /// <summary>A check-in has a time of its appointment, on the same business day; nobody else has.</summary>
    internal Refusal? Appointment(Queue queue, DateTimeOffset at) =>
        DueAt is null != (Channel != TicketChannel.CheckIn) ? TicketRefusals.DueRequired
        : DueAt is { } due && queue.DayOf(due) != queue.DayOf(at) ? TicketRefusals.DueOtherDay
        : null;
}

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
        var given = await TicketIssue.GiveAsync(queue, body, at.Value, now, caller.UserName, database, cancel);
        if (!given.Succeeded)
            return given.Refusal.ToProblem();
        return TypedResults.Created($"/api/v1/tickets/{given.Value.Ticket.Id}", TicketView.Of(given.Value.Ticket, now));
    }
}

/// <summary>A number and the code on its paper.</summary>
internal sealed record GivenTicket(Ticket Ticket, FollowCode Follow);
