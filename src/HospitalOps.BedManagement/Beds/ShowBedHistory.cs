using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// Who did what to a bed and why, the latest first: one statement over the dated facts, each by an index.
/// </summary>
internal static class ShowBedHistory
{
    private const int Lines = 50;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/beds/{id:guid}/history", HandleAsync)
            .Query(BedsPermissions.ReadHistory)
            .WithName("ShowBedHistory")
            .WithSummary("The 50 latest lines; older ones with before = the time of the last line.");

    private static async Task<Results<Ok<IReadOnlyList<BedHistoryLine>>, ProblemHttpResult>> HandleAsync(
        Guid id,
        DateTimeOffset? before,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (!await database.Beds.AnyAsync(bed => bed.Id == id && bed.HospitalId == caller.HospitalId, cancel))
            return CommonRefusals.NotFound.ToProblem();
        var end = (before ?? clock.GetUtcNow().AddMinutes(1)).ToUniversalTime();
        IReadOnlyList<BedHistoryLine> lines = await database
            .Database.SqlQuery<BedHistoryLine>(
                $"""
                select at, kind, actor, stay_id, patient_id, detail from (
                  select occurred_at as at, 'occupied' as kind, started_by as actor, stay_id, patient_id,
                    override_reason as detail
                    from bed_occupancy where bed_id = {id}
                  union all select coalesce(left_at, ended_at), case when cleaning_exemption is null then 'vacated' else 'swapped' end,
                    ended_by, stay_id, patient_id, cleaning_exemption
                    from bed_occupancy where bed_id = {id} and ended_at is not null
                  union all select began_at, 'away_' || kind, began_by, stay_id, patient_id, null
                    from bed_absence where bed_id = {id}
                  union all select ended_at, case ended_how when 'returned' then 'came_back' else 'given_up' end,
                    ended_by, stay_id, patient_id, null
                    from bed_absence where bed_id = {id} and ended_at is not null
                  union all select starts_at, 'reserved', made_by, stay_id, patient_id, override_reason
                    from bed_reservation where bed_id = {id} and state not in ('planned', 'called_off')
                  union all select planned_at, 'hold_planned', made_by, stay_id, patient_id, override_reason
                    from bed_reservation where bed_id = {id} and planned_at is not null
                  union all select ended_at, 'reservation_' || state, changed_by, stay_id, patient_id, changed_reason
                    from bed_reservation where bed_id = {id} and ended_at is not null and state <> 'used'
                  union all select requested_at, 'cleaning_requested', requested_by, stay_id, null, class
                    from cleaning_job where bed_id = {id}
                  union all select started_at, 'cleaning_started', cleaner, null, null, class
                    from cleaning_job where bed_id = {id} and started_at is not null
                  union all select ended_at,
                    case state when 'cancelled' then 'cleaning_cancelled' else 'cleaning_done' end, coalesce(cleaner, inspected_by), null, null, case state when 'cancelled' then remark else class end
                    from cleaning_job where bed_id = {id} and ended_at is not null
                  union all select inspected_at, 'inspected', inspected_by, null, null, null
                    from cleaning_job where bed_id = {id} and inspected_at is not null
                  union all select at, 'precautions_' || isolation, by, stay_id, patient_id, reason
                    from bed_precaution where bed_id = {id}
                  union all select opened_at, 'opened', opened_by, null, null, opened_reason
                    from bed_period where bed_id = {id} and opened_by is not null
                  union all select closed_at, 'closed', closed_by, null, null, closed_reason
                    from bed_period where bed_id = {id} and closed_at is not null
                  union all select set_at, 'block_planned', set_by, null, null, reason
                    from bed_block where bed_id = {id} and (began_at is null or began_at > set_at)
                  union all select began_at, 'block_began', set_by, null, null, reason
                    from bed_block where bed_id = {id} and began_at is not null
                  union all select ended_at, 'block_' || state, ended_by, null, null, reason
                    from bed_block where bed_id = {id} and ended_at is not null
                ) line where at < {end} order by at desc, kind limit {Lines}
                """
            )
            .ToListAsync(cancel);
        return TypedResults.Ok(lines);
    }
}
