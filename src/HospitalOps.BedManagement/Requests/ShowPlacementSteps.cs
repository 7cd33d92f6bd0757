using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Requests;

/// <summary>Who did what to a request and why, and how often wards refused or rules were set aside.</summary>
internal static class ShowPlacementSteps
{
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(366);

    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/placement-requests/{id:guid}/steps", StepsAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ShowPlacementSteps")
            .WithSummary("The steps of a bed request, the first first.");
        group
            .MapGet("/placement-exceptions", ExceptionsAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ListPlacementExceptions")
            .WithSummary("Refusals, overrides and holds that ran out, per ward, between two instants.");
    }

    private static async Task<Results<Ok<IReadOnlyList<PlacementStepView>>, ProblemHttpResult>> StepsAsync(
        Guid id,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        if (
            !await database.PlacementRequests.AnyAsync(
                request =>
                    request.Id == id
                    && (request.HospitalId == caller.HospitalId || request.FromHospitalId == caller.HospitalId),
                cancel
            )
        )
            return CommonRefusals.NotFound.ToProblem();
        IReadOnlyList<PlacementStepView> steps = await (
            from step in database.PlacementSteps.AsNoTracking()
            where step.PlacementRequestId == id
            join bed in database.Beds.AsNoTracking() on step.BedId equals bed.Id into beds
            from bed in beds.DefaultIfEmpty()
            join ward in database.Wards.AsNoTracking() on bed.WardId equals ward.Id into wards
            from ward in wards.DefaultIfEmpty()
            orderby step.At, step.Id
            select new PlacementStepView(
                step.At,
                step.Kind,
                step.By,
                bed == null ? null : bed.Code,
                ward == null ? null : ward.Code,
                step.Reason
            )
        ).ToListAsync(cancel);
        return TypedResults.Ok(steps);
    }

    private static async Task<Results<Ok<IReadOnlyList<PlacementExceptions>>, ProblemHttpResult>> ExceptionsAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var (start, end) = (from.ToUniversalTime(), to.ToUniversalTime());
        if (end <= start || end - start > LongestPeriod)
            return BedRefusals.PeriodInvalid.ToProblem();
        IReadOnlyList<PlacementExceptions> counts = await database
            .Database.SqlQuery<PlacementExceptions>(
                $"""
                select w.id as ward_id, w.code as ward_code, sum(refused)::int as refused, sum(overridden)::int as overridden, sum(run_out)::int as run_out from (
                  select bed_id, 1 as refused, 0 as overridden, 0 as run_out from placement_step where kind = 'refused' and at >= {start} and at < {end}
                  union all select bed_id, 0, 0, 1 from placement_step where kind = 'hold_ended' and at >= {start} and at < {end}
                  union all select bed_id, 0, 1, 0 from placement_step where kind = 'held' and reason is not null and at >= {start} and at < {end}
                  union all select bed_id, 0, 1, 0 from bed_occupancy o where override_reason is not null and started_at >= {start} and started_at < {end}
                    and not exists (select 1 from bed_reservation r where r.bed_id = o.bed_id and r.stay_id = o.stay_id and r.state = 'used' and r.override_reason = o.override_reason)
                ) each join bed b on b.id = each.bed_id join ward w on w.id = b.ward_id
                where b.hospital_id = {caller.HospitalId} group by w.id, w.code order by sum(refused) + sum(overridden) desc, w.code
                """
            )
            .ToListAsync(cancel);
        return TypedResults.Ok(counts);
    }
}
