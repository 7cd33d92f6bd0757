using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>One act on one ticket, under its lock.</summary>
internal static class TicketCommand
{
    public static async Task<Results<Ok<TicketView>, ProblemHttpResult>> ApplyAsync(
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
