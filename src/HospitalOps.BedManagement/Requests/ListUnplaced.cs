using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Requests;

/// <summary>
/// Admit first, bed later: nobody without a bed is out of sight, also when no bed was asked for (docs/vocabulary.md,
/// "unplaced").
/// </summary>
internal static class ListUnplaced
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/unplaced-stays", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ListUnplaced")
            .WithSummary("Admitted patients in no bed, the one who waits longest first; or on leave, or leaving.");

    private static async Task<Results<Ok<IReadOnlyList<UnplacedStay>>, ProblemHttpResult>> HandleAsync(
        string? kind,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var why = WithoutBed.Unplaced;
        if (kind is not null && !Codes.TryParse(kind, out why))
            return CommonRefusals.InvalidRequest("kind").ToProblem();
        var wanted = why.Code();
        // Newborns who left beside their mother are leaving until their own stay ends; one who was parted from her and
        // has no bed of its own needs one.
        return TypedResults.Ok<IReadOnlyList<UnplacedStay>>(
            await database
                .Database.SqlQuery<UnplacedStay>(
                    $"""
                    select stay_id, patient_id, since, placement_request_id, request_state, due_back_at from (
                      select k.stay_id, k.patient_id, r.id as placement_request_id, r.state as request_state,
                        case when away then 'on_leave' when leaving then 'leaving' else 'unplaced' end as kind,
                        case when away then k.away_since
                          when leaving then coalesce(n.left_at, o.ended_at, k.discharge_decided_at)
                          else coalesce(k.back_at, k.admission_decided_at, r.requested_at, n.apart_since) end as since,
                        case when away then k.due_back_at end as due_back_at
                      from known_stay k
                      left join placement_request r
                        on r.stay_id = k.stay_id and r.state in ('requested', 'reserved', 'accepted')
                      left join lateral (
                        select max(left_at) as left_at, max(apart_since) as apart_since
                        from newborn_link l where l.baby_stay_id = k.stay_id) n on true
                      left join lateral (
                        select max(ended_at) as ended_at from bed_occupancy l where l.stay_id = k.stay_id) o on true
                      cross join lateral (
                        select
                          k.away_since is not null and k.back_at is null
                            and k.away_since >= coalesce(o.ended_at, k.away_since) as away,
                          r.id is null and (k.discharge_decided_at is not null or n.left_at is not null) as leaving) a
                      where k.hospital_id = {caller.HospitalId} and not k.ended
                        and (k.admission_decided_at is not null or r.id is not null or k.away_since is not null
                          or n.left_at is not null or n.apart_since is not null)
                        and not exists (
                          select 1 from bed_occupancy l where l.stay_id = k.stay_id and l.ended_at is null)
                        and not exists (
                          select 1 from newborn_link l
                          where l.baby_stay_id = k.stay_id and l.left_at is null and l.apart_since is null)) listed
                    where kind = {wanted} order by 3, 1 limit 500
                    """
                )
                .ToListAsync(cancel)
        );
    }
}
