using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Beds;

/// <summary>Sweeps over the stored history, one statement per invariant.</summary>
internal static class CheckInvariants
{
    private static readonly (string Id, string Rule, string Sql)[] Sweeps =
    [
        (
            "INV-1",
            "a bed has at most one occupant at any instant",
            """
            select count(*)::int as "Value" from bed_occupancy a join bed_occupancy b on a.bed_id = b.bed_id and a.id < b.id
              and tstzrange(a.started_at, coalesce(a.ended_at, 'infinity')) && tstzrange(b.started_at, coalesce(b.ended_at, 'infinity'))
            """
        ),
        (
            "INV-2",
            "an occupied bed is in service and was clean",
            """
            select count(*)::int as "Value" from bed_occupancy o join bed b on b.id = o.bed_id
            where o.ended_at is null and (b.serviceability <> 'in_service' or b.cleanliness <> 'clean')
            """
        ),
        (
            "BLOCK",
            "a bed is shown blocked exactly while a block of it is in force",
            """
            select count(*)::int as "Value" from bed b
            where (b.serviceability = 'blocked') <> exists (select 1 from bed_block k where k.bed_id = b.id and k.state = 'in_force')
            """
        ),
        (
            "CAPACITY",
            "a bed is in service exactly while a period of it is open",
            """
            select count(*)::int as "Value" from bed b
            where (b.serviceability <> 'out_of_service') <> exists (select 1 from bed_period p where p.bed_id = b.id and p.closed_at is null)
            """
        ),
        (
            "INV-3",
            "a stay is in at most one bed at any instant",
            """
            select count(*)::int as "Value" from bed_occupancy a join bed_occupancy b on a.stay_id = b.stay_id and a.id < b.id
              and tstzrange(a.started_at, coalesce(a.ended_at, 'infinity')) && tstzrange(b.started_at, coalesce(b.ended_at, 'infinity'))
            """
        ),
        (
            "INV-4",
            "a patient is in at most one bed at any instant",
            """
            select count(*)::int as "Value" from bed_occupancy a join bed_occupancy b on a.patient_id = b.patient_id and a.id < b.id
              and tstzrange(a.started_at, coalesce(a.ended_at, 'infinity')) && tstzrange(b.started_at, coalesce(b.ended_at, 'infinity'))
              and a.ended_cause is distinct from 'wrong_entry' and b.ended_cause is distinct from 'wrong_entry'
            """
        ),
        (
            "INV-5",
            "held and planned reservations of a bed do not overlap",
            """
            select count(*)::int as "Value" from bed_reservation a join bed_reservation b on a.bed_id = b.bed_id and a.id < b.id
              and a.state in ('held', 'planned') and b.state in ('held', 'planned') and tstzrange(a.starts_at, a.expires_at) && tstzrange(b.starts_at, b.expires_at)
            """
        ),
        (
            "INV-8",
            "a vacated bed was cleaned before its next patient, or exempt with author and reason",
            """
            select count(*)::int as "Value" from bed_occupancy a
            where a.ended_at is not null and a.cleaning_exemption is null
              and exists (select 1 from bed_occupancy n where n.bed_id = a.bed_id and n.started_at >= a.ended_at)
              and not exists (select 1 from cleaning_job j where j.bed_id = a.bed_id and j.stay_id = a.stay_id and (j.state = 'done' or (j.state = 'cancelled' and j.remark is not null)))
            """
        ),
    ];

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/bed-overview/invariants", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("CheckInvariants")
            .WithSummary("Count the violations of the bed invariants in the stored history.");

    private static async Task<Ok<IReadOnlyList<InvariantView>>> HandleAsync(
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var views = new List<InvariantView>();
        foreach (var (id, rule, sql) in Sweeps)
            views.Add(
                new InvariantView(id, rule, (await database.Database.SqlQueryRaw<int>(sql).ToListAsync(cancel))[0])
            );
        IReadOnlyList<InvariantView> answer = views;
        return TypedResults.Ok(answer);
    }
}
