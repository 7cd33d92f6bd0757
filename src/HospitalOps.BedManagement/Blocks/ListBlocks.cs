using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Blocks;

/// <summary>Blocks of a hospital, and the bed-hours they cost.</summary>
internal static class ListBlocks
{
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(366);

    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/bed-blocks", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ListBedBlocks")
            .WithSummary("Blocks in force and planned; those whose date is reached first.");
        group
            .MapGet("/blocked-bed-hours", HoursAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ListBlockedBedHours")
            .WithSummary("Blocked bed-hours per ward and reason between two instants.");
    }

    private static async Task<Ok<IReadOnlyList<BedBlockView>>> HandleAsync(
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from block in database.Blocks.AsNoTracking()
            where
                block.HospitalId == caller.HospitalId
                && (block.State == BlockState.InForce || block.State == BlockState.Planned)
            join bed in database.Beds.AsNoTracking() on block.BedId equals bed.Id
            join ward in database.Wards.AsNoTracking() on bed.WardId equals ward.Id
            select new
            {
                block,
                bed.Code,
                bed.WardId,
                bed.Version,
                Ward = ward.Code,
            }
        ).ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<BedBlockView>>([
            .. rows.Select(row => new BedBlockView(
                    row.block.Id.Value,
                    row.block.BedId,
                    row.Code,
                    row.WardId,
                    row.Ward,
                    row.block.Reason,
                    row.block.State,
                    row.block.PlannedFrom,
                    row.block.BeganAt,
                    row.block.Until,
                    row.block.State == BlockState.InForce && row.block.Until < now,
                    row.block.SetBy,
                    row.block.SetAt,
                    row.block.Prolonged,
                    row.Version
                ))
                .OrderByDescending(view => view.Overdue)
                .ThenByDescending(view => view.State)
                .ThenBy(view => view.Until),
        ]);
    }

    private static async Task<Results<Ok<IReadOnlyList<BlockedHours>>, ProblemHttpResult>> HoursAsync(
        DateTimeOffset from,
        DateTimeOffset to,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var (start, end, now) = (from.ToUniversalTime(), to.ToUniversalTime(), clock.GetUtcNow());
        if (end <= start || end - start > LongestPeriod)
            return BedRefusals.PeriodInvalid.ToProblem();
        IReadOnlyList<BlockedHours> hours = await database
            .Database.SqlQuery<BlockedHours>(
                $"""
                select b.ward_id, w.code as ward_code, k.reason,
                  round(sum(extract(epoch from least(coalesce(k.ended_at, {now}), {end}, {now}) - greatest(k.began_at, {start}))) / 3600, 1)::float8 as hours
                from bed_block k join bed b on b.id = k.bed_id join ward w on w.id = b.ward_id
                where k.hospital_id = {caller.HospitalId} and k.began_at < {end} and coalesce(k.ended_at, {now}) > {start}
                group by b.ward_id, w.code, k.reason order by 4 desc, 2, 3
                """
            )
            .ToListAsync(cancel);
        return TypedResults.Ok(hours);
    }
}
