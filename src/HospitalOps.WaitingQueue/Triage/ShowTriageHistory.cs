using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>
/// All triage acts of a visit, in whatever queue they happened. Health data: never in an event, a log or on a screen.
/// </summary>
internal static class ShowTriageHistory
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/visits/{visitId:guid}/triage-acts", HandleAsync)
            .Query(QueuesPermissions.ReadTriage)
            .WithName("ShowTriageHistory")
            .WithSummary("Triage acts of a visit, the latest first.");

    private static async Task<Ok<IReadOnlyList<TriageActView>>> HandleAsync(
        Guid visitId,
        Caller caller,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        IReadOnlyList<TriageActView> acts = await database
            .Tickets.AsNoTracking()
            .Where(ticket => ticket.VisitId == visitId && ticket.HospitalId == caller.HospitalId)
            .Join(database.TriageActs, ticket => ticket.Id, act => act.TicketId, (_, act) => act)
            .OrderByDescending(act => act.OccurredAt)
            .ThenByDescending(act => act.Id)
            .Select(act => new TriageActView(
                act.Id,
                act.Scale,
                act.Level,
                act.ProposedLevel,
                act.Score,
                act.Reason,
                act.Complaint,
                act.Pain,
                act.LifeThreat,
                act.Vitals,
                act.Nurse,
                act.OccurredAt
            ))
            .ToListAsync(cancel);
        return TypedResults.Ok(acts);
    }
}
