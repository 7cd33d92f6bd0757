using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>
/// Who should be triaged again, in every queue of the hospital; also those who wait for the doctor. One query.
/// </summary>
internal static class ListRetriages
{
    /// <summary>Shown this long before it is due (assumption), so that a round can be planned.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(15);

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/retriages", HandleAsync)
            .Query(QueuesPermissions.ReadTriage)
            .WithName("ListRetriages")
            .WithSummary("Re-triages that are overdue or due within 15 minutes, longest due first.");

    private static async Task<Ok<IReadOnlyList<RetriageView>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        // By queue, not by hospital: the index of live tickets is by queue.
        var queues = await database
            .Queues.Where(queue => queue.HospitalId == caller.HospitalId)
            .Select(queue => queue.Id)
            .ToListAsync(cancel);
        var tickets = await RetriageReader
            .Triaged(database)
            .AsNoTracking()
            .Where(ticket => queues.Contains(ticket.QueueId))
            .ToListAsync(cancel);
        IReadOnlyList<RetriageView> due =
        [
            .. tickets
                .Where(ticket => ticket.RetriageDueAt <= now + Ahead)
                .OrderBy(ticket => ticket.RetriageDueAt)
                .ThenBy(ticket => ticket.Triaged!.Rank)
                .Select(ticket => new RetriageView(
                    ticket.Id,
                    ticket.VisitId,
                    ticket.Kind,
                    ticket.Number,
                    ticket.State,
                    ticket.PatientId,
                    ticket.TriageLevel!,
                    ticket.TriagedAt!.Value,
                    ticket.RetriageDueAt!.Value,
                    ticket.RetriageDueAt < now,
                    ticket.Version
                )),
        ];
        return TypedResults.Ok(due);
    }
}
