using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>Reads a plan of the day, with what has changed since it was made.</summary>
internal static class ShowDayPlan
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/day-plans/current", CurrentAsync)
            .Query(BedsPermissions.ReadDayPlan)
            .WithName("ShowDayPlan")
            .WithSummary("The open plan of the day with its lines, cost parts and what is stale.");
        group
            .MapGet("/day-plans/{id:guid}", GetAsync)
            .Query(BedsPermissions.ReadDayPlan)
            .WithName("GetDayPlan")
            .WithSummary("Read one plan of the day.");
    }

    private static async Task<Ok<CurrentDayPlanView>> CurrentAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var open = await database
            .DayPlans.AsNoTracking()
            .Where(plan => plan.HospitalId == caller.HospitalId && plan.State == DayPlanState.Open)
            .Select(plan => (DayPlanId?)plan.Id)
            .SingleOrDefaultAsync(cancel);
        return TypedResults.Ok(
            new CurrentDayPlanView(
                open is { } id ? await DayPlanViews.ReadAsync(database, id, caller.HospitalId, cancel) : null
            )
        );
    }

    private static async Task<Results<Ok<DayPlanView>, ProblemHttpResult>> GetAsync(
        Guid id,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    ) =>
        await DayPlanViews.ReadAsync(database, new DayPlanId(id), caller.HospitalId, cancel) is { } view
            ? TypedResults.Ok(view)
            : CommonRefusals.NotFound.ToProblem();
}
