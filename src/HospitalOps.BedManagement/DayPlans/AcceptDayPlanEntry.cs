using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// A named person accepts one line: the bed is held for the request; the ward still answers, the patient still moves by
/// hand.
/// </summary>
internal static class AcceptDayPlanEntry
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/day-plans/{id:guid}/entries/{entry:guid}/accept", HandleAsync)
            .Command(BedsPermissions.PlanDay)
            .WithName("AcceptDayPlanEntry")
            .WithSummary("Hold the proposed bed, through the same checks as by hand.");

    private static Task<Results<Ok<DayPlanView>, ProblemHttpResult>> HandleAsync(
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
        return DayPlanAnswer.ApplyAsync(
            new DayPlanId(id),
            new DayPlanEntryId(entry),
            caller,
            database,
            async (plan, line) =>
            {
                var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
                if (!occurredAt.Succeeded)
                    return occurredAt.Refusal;
                if (line.BedId is null)
                    return DayPlanRefusals.NoBedYet;
                return await EntryAcceptance.ApplyAsync(
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
}
