using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Domain;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Features;

/// <summary>The level a nurse confirms; a reason is needed when it differs from the proposed one.</summary>
public sealed record TriagePatientRequest(
    [property: Required, StringLength(2, MinimumLength = 1)] string Level,
    [property: StringLength(2)] string? ProposedLevel,
    [property: StringLength(300)] string? Reason,
    [property: StringLength(300)] string? Complaint,
    [property: Range(0, 10)] int? Pain,
    DateTimeOffset? OccurredAt);

/// <summary>A nurse confirms a triage level; doing it again keeps the history.</summary>
internal static class TriagePatient
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/tickets/{id:guid}/triage", HandleAsync)
        .Command(QueuePermissions.Triage).WithName("TriagePatient").WithSummary("Confirm a triage level (FRENCH: 1, 2, 3A, 3B, 4, 5).");

    private static Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id, TriagePatientRequest body, Caller caller, QueuesDbContext database, TimeProvider clock, CancellationToken cancel) =>
        MovingTicket.ApplyAsync(id, body.OccurredAt, caller, database, clock, (ticket, at) => Decide(ticket, body, caller, database, at, clock.GetUtcNow()), cancel);

    private static Refusal? Decide(Ticket ticket, TriagePatientRequest body, Caller caller, QueuesDbContext database, DateTimeOffset at, DateTimeOffset now)
    {
        if (body.ProposedLevel is not null && body.ProposedLevel != body.Level && string.IsNullOrWhiteSpace(body.Reason)) return TicketRefusals.ReasonRequired;
        if (ticket.Triage(body.Level, caller.UserName, at) is { } refusal) return refusal;
        database.Add(new TriageAct
        {
            Id = Guid.CreateVersion7(now), TicketId = ticket.Id, HospitalId = ticket.HospitalId, Scale = TriageScale.Name, Level = body.Level,
            ProposedLevel = body.ProposedLevel, Reason = body.Reason, Complaint = body.Complaint, Pain = body.Pain, Nurse = caller.UserName,
            OccurredAt = at, RecordedAt = now,
        });
        return null;
    }
}
