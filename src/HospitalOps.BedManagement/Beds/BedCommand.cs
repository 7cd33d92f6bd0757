using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Beds;

/// <summary>What acts on one bed share: lock it, compare the version, decide, save, answer with the bed.</summary>
internal sealed class BedCommand(BedsDbContext database, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>The state that the decision works on.</summary>
    /// <param name="Now">Server time.</param>
    /// <param name="OccurredAt">Business time.</param>
    public sealed record Situation(
        LockedBed Locked,
        DateTimeOffset Now,
        DateTimeOffset OccurredAt,
        BedsDbContext Database
    );

    public async Task<Results<Ok<BedView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        Caller caller,
        DateTimeOffset? told,
        Func<Situation, Task<Refusal?>> decide,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(told, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var context = http.HttpContext!;
        var version = RowVersion.Required(context.Request);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();

        var locked = await database.LockBedAsync(id, caller.HospitalId, cancel);
        if (locked is null)
            return CommonRefusals.NotFound.ToProblem();
        var isStale = locked.Bed.Version != version.Value;
        // The precise reason (who is in the bed since when) helps more than "stale", so the decision is asked even
        // then; nothing of it is saved.
        if (await decide(new Situation(locked, now, occurredAt.Value, database)) is { } refusal)
            return refusal.ToProblem();
        if (isStale)
            return CommonRefusals.StaleVersion.With("bedCode", locked.Bed.Code).ToProblem();
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(await BedReader.ReadAsync(locked.Bed, database, clock, context.Response, cancel));
    }
}
