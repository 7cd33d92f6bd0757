using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Boards;

internal static class LabelTally
{
    extension(LabelCounts)
    {
        internal static LabelCounts Of(IEnumerable<BedRow> rows)
        {
            var counts = rows.CountBy(row => row.Label).ToDictionary();
            return new(
                counts.GetValueOrDefault(BedLabel.Free),
                counts.GetValueOrDefault(BedLabel.Reserved),
                counts.GetValueOrDefault(BedLabel.Occupied),
                counts.GetValueOrDefault(BedLabel.OnLeave),
                counts.GetValueOrDefault(BedLabel.ToClean),
                counts.GetValueOrDefault(BedLabel.Cleaning),
                counts.GetValueOrDefault(BedLabel.Blocked),
                counts.GetValueOrDefault(BedLabel.OutOfService)
            );
        }
    }
}

internal static class WardViews
{
    extension(WardView)
    {
        internal static WardView Of(Ward ward, IReadOnlyCollection<BedRow> rows) =>
            new(
                ward.Id,
                ward.Code,
                ward.ServiceCode,
                ward.NameFr,
                ward.NameEn,
                ward.NameAr,
                ward.CareLevel,
                ward.BedType,
                ward.CapacityKind,
                ward.Building,
                ward.Floor,
                ward.InspectsBeds,
                rows.Count,
                LabelCounts.Of(rows)
            );
    }
}

/// <summary>All wards of the caller's hospital with their counts: two queries.</summary>
internal static class ListWards
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/wards", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ListWards")
            .WithSummary("Wards with the number of beds per label.");

    private static async Task<Ok<IReadOnlyList<WardView>>> HandleAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == caller.HospitalId)
            .OrderBy(ward => ward.Code)
            .ToListAsync(cancel);
        var rows = (await BedRows.ReadAsync(database, caller.HospitalId, null, cancel)).ToLookup(row => row.WardId);
        IReadOnlyList<WardView> views = [.. wards.Select(ward => WardView.Of(ward, rows[ward.Id].ToList()))];
        return TypedResults.Ok(views);
    }
}
