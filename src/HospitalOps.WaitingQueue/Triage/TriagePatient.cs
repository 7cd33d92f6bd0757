using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>
/// A nurse confirms a triage level, and sends the visit on in the same act; doing it again keeps the history.
/// </summary>
internal static class TriagePatient
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/tickets/{id:guid}/triage", HandleAsync)
            .Command(QueuesPermissions.Triage)
            .WithName("TriagePatient")
            .WithSummary("Confirm a level of the scale in force (FRENCH: 1, 2, 3A, 3B, 4, 5).");

    private static async Task<Results<Ok<TicketView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        TriagePatientRequest body,
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
        var scale = (await database.InForceAsync(caller.HospitalId, cancel))?.Scale ?? TriageScale.French;
        if (scale.Find(body.Level) is not { } level)
            return TriageRefusals.UnknownLevel.ToProblem();
        // Computed here, not believed from the page: what stands in the history is what the measurements said.
        var proposal = TriageProposal.Of(scale, body.Vitals, body.Pain, body.LifeThreat, body.NoScore);
        if (proposal.Level is not null && proposal.Level != body.Level && string.IsNullOrWhiteSpace(body.Reason))
            return TriageRefusals.ReasonRequired(proposal).ToProblem();

        var ticket = await database.LockTicketAsync(id, caller.HospitalId, cancel);
        if (ticket is null)
            return CommonRefusals.NotFound.ToProblem();
        if (ticket.Triage(level, caller.UserName, at.Value) is { } refusal)
            return refusal.ToProblem();
        database.Add(
            new TriageAct
            {
                Id = Guid.CreateVersion7(now),
                TicketId = ticket.Id,
                HospitalId = ticket.HospitalId,
                Scale = scale.Name,
                ScaleVersion = scale.Version,
                Level = body.Level,
                ProposedLevel = proposal.Level,
                Score = proposal.Score,
                Reason = body.Reason,
                Complaint = body.Complaint,
                Pain = body.Pain,
                LifeThreat = body.LifeThreat,
                Vitals = body.Vitals,
                Nurse = caller.UserName,
                OccurredAt = at.Value,
                RecordedAt = now,
            }
        );
        var shown = ticket;
        if (body.QueueId is { } queue)
        {
            var next = await TicketRedirect.GoAsync(ticket, queue, at.Value, now, caller, database, cancel);
            if (!next.Succeeded)
                return next.Refusal.ToProblem();
            shown = next.Value;
        }
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost.ToProblem();
        return TypedResults.Ok(TicketView.Of(shown, now));
    }
}
