using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>When it happened, if not now.</summary>
public sealed record MoveTicketRequest(DateTimeOffset? OccurredAt);

/// <summary>When somebody left without being seen, if not now.</summary>
/// <param name="Estimated">Nobody saw when.</param>
public sealed record LeaveRequest(DateTimeOffset? OccurredAt, bool Estimated = false);

/// <summary>Why the ticket is cancelled.</summary>
public sealed record CancelTicketRequest(
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt
);

/// <summary>Who the number belongs to.</summary>
public sealed record LinkPatientRequest(Guid PatientId, Guid? StayId, DateTimeOffset? OccurredAt);

/// <summary>The acts on one ticket: start, finish, leave, cancel, link.</summary>
internal static class MovingTicket
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/tickets/{id:guid}/start", StartAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("StartService")
            .WithSummary("The patient is being served.");
        Move(group, "finish", "FinishService", "Service ended.", (ticket, actor, at) => ticket.Finish(actor, at));
        group
            .MapPost("/tickets/{id:guid}/leave", LeaveAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("RecordLeft")
            .WithSummary("Left without being seen; the time known, or estimated and marked so.");
        group
            .MapPost("/tickets/{id:guid}/cancel", CancelAsync)
            .Command(QueuesPermissions.Serve)
            .WithName("CancelTicket")
            .WithSummary("The number is void.");
        group
            .MapPost("/tickets/{id:guid}/link", LinkAsync)
            .Command(QueuesPermissions.LinkPatient)
            .WithName("LinkPatient")
            .WithSummary("The person behind the number is known.");
    }

    private static void Move(
        RouteGroupBuilder group,
        string route,
        string name,
        string summary,
        Func<Ticket, string, DateTimeOffset, Refusal?> decide
    ) =>
        group
            .MapPost(
                "/tickets/{id:guid}/" + route,
                (
                    Guid id,
                    MoveTicketRequest body,
                    Caller caller,
                    QueuesDbContext database,
                    TimeProvider clock,
                    CancellationToken cancel
                ) =>
                    ApplyAsync(
                        id,
                        body.OccurredAt,
                        caller,
                        database,
                        clock,
                        (ticket, at) => decide(ticket, caller.UserName, at),
                        cancel
                    )
            )
            .Command(QueuesPermissions.Serve)
            .WithName(name)
            .WithSummary(summary);

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> StartAsync(
        Guid id,
        MoveTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        QueuesMetrics metrics,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, at) =>
            {
                if (ticket.Start(caller.UserName, at) is { } refusal)
                    return refusal;
                metrics.Started(ticket);
                return null;
            },
            cancel
        );

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> LeaveAsync(
        Guid id,
        LeaveRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, at) => ticket.Leave(body.Estimated, caller.UserName, at),
            cancel
        );

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> CancelAsync(
        Guid id,
        CancelTicketRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, at) => ticket.Cancel(body.Reason, caller.UserName, at),
            cancel
        );

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> LinkAsync(
        Guid id,
        LinkPatientRequest body,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            database,
            clock,
            (ticket, at) => ticket.Link(body.PatientId, body.StayId, at),
            cancel
        );

    internal static async Task<Results<Ok<TicketView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        DateTimeOffset? told,
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        Func<Ticket, DateTimeOffset, Refusal?> decide,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(told, now);
        if (!at.Succeeded)
            return at.Refusal.ToProblem();
        var ticket = await database.LockTicketAsync(id, caller.HospitalId, cancel);
        if (ticket is null)
            return CommonRefusals.NotFound.ToProblem();
        if (decide(ticket, at.Value) is { } refusal)
            return refusal.ToProblem();
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost.ToProblem();
        return TypedResults.Ok(TicketView.Of(ticket, now));
    }
}
