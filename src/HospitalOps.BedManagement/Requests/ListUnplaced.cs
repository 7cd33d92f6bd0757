using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
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
            .WithSummary("Admitted patients in no bed, the one who waits longest first.");

    private static async Task<Ok<IReadOnlyList<UnplacedStay>>> HandleAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    ) =>
        TypedResults.Ok<IReadOnlyList<UnplacedStay>>(
            await database
                .Database.SqlQuery<UnplacedStay>(
                    $"""
                    select k.stay_id, k.patient_id, coalesce(k.admission_decided_at, r.requested_at) as since, r.id as placement_request_id, r.state as request_state
                    from known_stay k
                    left join placement_request r on r.stay_id = k.stay_id and r.state in ('requested', 'reserved', 'accepted')
                    where k.hospital_id = {caller.HospitalId} and not k.ended and (k.admission_decided_at is not null or r.id is not null)
                      and not exists (select 1 from bed_occupancy o where o.stay_id = k.stay_id and o.ended_at is null)
                      and not exists (select 1 from newborn_link n where n.baby_stay_id = k.stay_id and n.left_at is null)
                    order by 3, 1 limit 500
                    """
                )
                .ToListAsync(cancel)
        );
}
