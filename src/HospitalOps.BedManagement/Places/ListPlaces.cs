using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>Wards and beds as places, for those who keep them.</summary>
internal static class ListPlaces
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/places", WardsAsync)
            .Query(BedsPermissions.ReadPlaces)
            .WithName("ListPlaces")
            .WithSummary("Wards with their beds in and out of service.");
        group
            .MapGet("/places/{wardId:guid}", WardAsync)
            .Query(BedsPermissions.ReadPlaces)
            .WithName("ShowWardPlaces")
            .WithSummary("The beds of a ward and the history of its capacity.");
    }

    private static async Task<Ok<IReadOnlyList<WardPlace>>> WardsAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    ) => TypedResults.Ok<IReadOnlyList<WardPlace>>(await Wards(database, caller.HospitalId).ToListAsync(cancel));

    private static async Task<Results<Ok<WardPlaces>, ProblemHttpResult>> WardAsync(
        Guid wardId,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var ward = await Wards(database, caller.HospitalId, wardId).SingleOrDefaultAsync(cancel);
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        var rows = await (
            from bed in database.Beds.AsNoTracking()
            where bed.WardId == wardId
            join period in database.BedPeriods.AsNoTracking() on bed.Id equals period.BedId
            orderby bed.Code, period.OpenedAt
            select new { bed, period }
        ).ToListAsync(cancel);
        var beds = rows.GroupBy(row => row.bed.Id)
            .Select(group => group.Last())
            .Select(row => new BedPlace(
                row.bed.Id,
                row.bed.Code,
                row.bed.Room,
                row.bed.RoomSize,
                row.bed.RoomCapability,
                row.bed.Serviceability,
                row.period.ClosedAt ?? row.period.OpenedAt,
                row.period.ClosedAt is null ? row.period.OpenedBy : row.period.ClosedBy,
                row.period.ClosedAt is null ? row.period.OpenedReason : row.period.ClosedReason,
                row.bed.Equipment
            ));
        var changes = await database
            .WardChanges.AsNoTracking()
            .Where(change => change.WardId == wardId)
            .OrderByDescending(change => change.At)
            .Take(50)
            .Select(change => new WardChangeView(
                change.At,
                change.By,
                change.Reason,
                change.Changes,
                change.Overridden
            ))
            .ToListAsync(cancel);
        return TypedResults.Ok(
            new WardPlaces(ward, [.. beds], [.. Steps(rows.Select(row => (row.bed, row.period)))], changes)
        );
    }

    /// <summary>The latest change first; what was there from the beginning is one step.</summary>
    private static IEnumerable<CapacityStep> Steps(IEnumerable<(Bed Bed, BedPeriod Period)> rows)
    {
        var all = rows.ToList();
        var beds = all.Count(row => row.Period.OpenedBy is null);
        var changes = all.Where(row => row.Period.OpenedBy is not null)
            .Select(row =>
                (
                    At: row.Period.OpenedAt,
                    Change: 1,
                    row.Bed.Code,
                    By: row.Period.OpenedBy,
                    Reason: row.Period.OpenedReason
                )
            )
            .Concat(
                all.Where(row => row.Period.ClosedAt is not null)
                    .Select(row =>
                        (
                            At: row.Period.ClosedAt!.Value,
                            Change: -1,
                            row.Bed.Code,
                            By: row.Period.ClosedBy,
                            Reason: row.Period.ClosedReason
                        )
                    )
            );
        return changes
            .OrderBy(change => change.At)
            .Select(change => new CapacityStep(
                change.At,
                change.Change,
                beds += change.Change,
                change.Code,
                change.By,
                change.Reason
            ))
            .ToList()
            .AsEnumerable()
            .Reverse();
    }

    private static IQueryable<WardPlace> Wards(BedsDbContext database, Guid hospital, Guid? only = null) =>
        from ward in database.Wards.AsNoTracking()
        where ward.HospitalId == hospital && (only == null || ward.Id == only)
        orderby ward.Code
        select new WardPlace(
            ward.Id,
            ward.Code,
            ward.NameFr,
            ward.NameEn,
            ward.NameAr,
            ward.Building,
            ward.Floor,
            database.Beds.Count(bed => bed.WardId == ward.Id && bed.Serviceability != Serviceability.OutOfService),
            database.Beds.Count(bed => bed.WardId == ward.Id && bed.Serviceability == Serviceability.OutOfService),
            ward.ServiceCode,
            ward.SexPolicy,
            ward.AgePolicy,
            ward.BedType
        );
}
