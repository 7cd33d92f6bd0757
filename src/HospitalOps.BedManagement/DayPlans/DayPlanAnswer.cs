using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>One line of a plan is answered under the lock of the plan.</summary>
internal static class DayPlanAnswer
{
    public static async Task<Results<Ok<DayPlanView>, ProblemHttpResult>> ApplyAsync(
        DayPlanId id,
        DayPlanEntryId entryId,
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
