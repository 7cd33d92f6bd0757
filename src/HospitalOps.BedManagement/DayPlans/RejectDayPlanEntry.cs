using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>A named person rejects one line with a reason.</summary>
internal static class RejectDayPlanEntry
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/day-plans/{id:guid}/entries/{entry:guid}/reject", HandleAsync)
            .Command(BedsPermissions.PlanDay)
            .WithName("RejectDayPlanEntry")
            .WithSummary("Say no with a reason; the room is not proposed again for this patient today.");

    private static Task<Results<Ok<DayPlanView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Guid entry,
        RejectDayPlanEntryRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        DayPlanAnswer.ApplyAsync(
            new DayPlanId(id),
            new DayPlanEntryId(entry),
            caller,
            database,
            (plan, line) =>
            {
                plan.Reject(line, body.Reason, caller.UserName, clock.GetUtcNow());
                return Task.FromResult<Refusal?>(null);
            },
            cancel
        );
}
