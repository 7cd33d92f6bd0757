using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// The plans of the last 30 days with their effects; read from what was stored, so it never disagrees with the boards.
/// </summary>
internal static class ListDayPlans
{
    private const int Most = 60;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/day-plans", HandleAsync)
            .Query(BedsPermissions.ReadDayPlan)
            .WithName("ListDayPlans")
            .WithSummary(
                "Plans of the last 30 days, newest first: what they promised, what was accepted, what happened."
            );

    private static async Task<Ok<IReadOnlyList<DayPlanEffectView>>> HandleAsync(
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var since = clock.GetUtcNow().AddDays(-30);
        var plans = await database
            .DayPlans.AsNoTracking()
            .Where(plan => plan.HospitalId == caller.HospitalId && plan.MadeAt >= since)
            .OrderByDescending(plan => plan.MadeAt)
            .Take(Most)
            .ToListAsync(cancel);
        var ids = plans.Select(plan => plan.Id).ToArray();
        var lines = await (
            from entry in database.DayPlanEntries.AsNoTracking()
            where ids.Contains(entry.DayPlanId)
            join request in database.PlacementRequests.AsNoTracking()
                on entry.PlacementRequestId equals request.Id
                into requests
            from request in requests.DefaultIfEmpty()
            select new Line(
                entry.DayPlanId,
                entry.State,
                entry.Reason,
                entry.BedId,
                (PlacementState?)request.State,
                request.BedId
            )
        ).ToListAsync(cancel);
        var ofPlan = lines.ToLookup(line => line.DayPlanId);
        IReadOnlyList<DayPlanEffectView> views = [.. plans.Select(plan => View(plan, [.. ofPlan[plan.Id]]))];
        return TypedResults.Ok(views);
    }

    private static DayPlanEffectView View(DayPlan plan, Line[] lines)
    {
        Line[] accepted = [.. lines.Where(line => line.State == DayPlanEntryState.Accepted)];
        Line[] rejected = [.. lines.Where(line => line.State == DayPlanEntryState.Rejected)];
        Line[] fulfilled = [.. accepted.Where(line => line.RequestState == PlacementState.Fulfilled)];
        var pending = accepted.Count(line => line.RequestState is PlacementState.Reserved or PlacementState.Accepted);
        var asPlanned = fulfilled.Count(line => line.RequestBedId == line.BedId);
        return new DayPlanEffectView(
            plan.Id.Value,
            plan.MadeAt,
            plan.MadeBy,
            plan.WeightsVersion,
            Total(plan.CostsBefore),
            Total(plan.Costs),
            lines.Length,
            accepted.Length,
            rejected.Length,
            asPlanned,
            fulfilled.Length - asPlanned,
            pending,
            accepted.Length - fulfilled.Length - pending,
            [.. rejected.Select(line => line.Reason ?? "").Distinct()]
        );
    }

    private static long Total(string costs) => DayPlanViews.Read<Dictionary<string, long>>(costs).Values.Sum();

    private sealed record Line(
        DayPlanId DayPlanId,
        DayPlanEntryState State,
        string? Reason,
        Guid? BedId,
        PlacementState? RequestState,
        Guid? RequestBedId
    );
}
