using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>When the line was accepted, if not now.</summary>
public sealed record AcceptDayPlanEntryRequest(DateTimeOffset? OccurredAt);

/// <summary>Why the line is not wanted.</summary>
public sealed record RejectDayPlanEntryRequest(
    [property: Required, StringLength(300, MinimumLength = 1)] string Reason
);

/// <summary>
/// A named person accepts or rejects one line. Accepting holds the bed for the request; the ward still answers, the
/// patient still moves by hand.
/// </summary>
internal static class AnswerDayPlan
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/day-plans/{id:guid}/entries/{entry:guid}/accept", AcceptAsync)
            .Command(BedsPermissions.PlanDay)
            .WithName("AcceptDayPlanEntry")
            .WithSummary("Hold the proposed bed, through the same checks as by hand.");
        group
            .MapPost("/day-plans/{id:guid}/entries/{entry:guid}/reject", RejectAsync)
            .Command(BedsPermissions.PlanDay)
            .WithName("RejectDayPlanEntry")
            .WithSummary("Say no with a reason; the room is not proposed again for this patient today.");
    }

    private static Task<Results<Ok<DayPlanView>, ProblemHttpResult>> AcceptAsync(
        Guid id,
        Guid entry,
        AcceptDayPlanEntryRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        return ApplyAsync(
            id,
            entry,
            caller,
            database,
            async (plan, line) =>
            {
                var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
                if (!occurredAt.Succeeded)
                    return occurredAt.Refusal;
                if (line.BedId is null)
                    return DayPlanRefusals.NoBedYet;
                return await AcceptingEntries.ApplyAsync(
                    database,
                    plan,
                    [line],
                    caller.UserName,
                    now,
                    occurredAt.Value,
                    cancel
                );
            },
            cancel
        );
    }

    private static Task<Results<Ok<DayPlanView>, ProblemHttpResult>> RejectAsync(
        Guid id,
        Guid entry,
        RejectDayPlanEntryRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        ApplyAsync(
            id,
            entry,
            caller,
            database,
            (plan, line) =>
            {
                plan.Reject(line, body.Reason, caller.UserName, clock.GetUtcNow());
                return Task.FromResult<Refusal?>(null);
            },
            cancel
        );

    private static async Task<Results<Ok<DayPlanView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        Guid entryId,
        Caller caller,
        BedsDbContext database,
        Func<DayPlan, DayPlanEntry, Task<Refusal?>> decide,
        CancellationToken cancel
    )
    {
        var plan = await database.LockDayPlanAsync(id, caller.HospitalId, cancel);
        if (plan?.Entries.FirstOrDefault(line => line.Id == entryId) is not { } entry)
            return CommonRefusals.NotFound.ToProblem();
        if (plan.RefuseAnswer(entry) is { } late)
            return late.ToProblem();
        try
        {
            if (await decide(plan, entry) is { } refusal)
                return refusal.ToProblem();
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok((await DayPlanViews.ReadAsync(database, id, caller.HospitalId, cancel))!);
    }
}
