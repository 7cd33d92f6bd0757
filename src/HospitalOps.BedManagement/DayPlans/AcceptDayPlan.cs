using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// Accepts every open line that has a bed, in one transaction; one stale line refuses all and is named.
/// </summary>
internal static class AcceptDayPlan
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/day-plans/{id:guid}/accept", HandleAsync)
            .Command(BedsPermissions.PlanDay)
            .WithName("AcceptDayPlan")
            .WithSummary("Accept all open lines that have a bed: all of them or none; stale lines are named.");

    private static async Task<Results<Ok<DayPlanView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        AcceptDayPlanRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var plan = await database.LockDayPlanAsync(new DayPlanId(id), caller.HospitalId, cancel);
        if (plan is null)
            return CommonRefusals.NotFound.ToProblem();
        if (plan.State != DayPlanState.Open)
            return DayPlanRefusals.Superseded.ToProblem();
        DayPlanEntry[] open =
        [
            .. plan
                .Entries.Where(entry => entry.State == DayPlanEntryState.Proposed && entry.BedId is not null)
                .OrderBy(entry => entry.Ordinal),
        ];
        if (open.Length == 0)
            return DayPlanRefusals.NothingToAccept.ToProblem();
        try
        {
            if (
                await EntryAcceptance.ApplyAsync(database, plan, open, caller.UserName, now, now, cancel) is { } refusal
            )
                return refusal.ToProblem();
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok((await DayPlanViews.ReadAsync(database, plan.Id, caller.HospitalId, cancel))!);
    }
}
