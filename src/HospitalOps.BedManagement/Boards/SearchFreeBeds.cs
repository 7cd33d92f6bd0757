using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Boards;

/// <summary>Free beds of both sites; with <c>soon</c> also those to clean or being cleaned that nobody holds.</summary>
internal static class SearchFreeBeds
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/free-beds", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("SearchFreeBeds")
            .WithSummary("Free beds of both sites by level of care, capability of the room and text; own site first.");

    private static async Task<Ok<IReadOnlyList<FreeBedView>>> HandleAsync(
        string? careLevel,
        string? capability,
        string? text,
        bool? soon,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var wards = await database.Wards.AsNoTracking().ToDictionaryAsync(ward => ward.Id, cancel);
        var found = new List<FreeBedView>();
        foreach (var hospital in Hospitals.All.OrderByDescending(hospital => hospital.Id == caller.HospitalId))
        {
            var rows = await BedRows.ReadAsync(database, hospital.Id, null, cancel);
            var sexes = rows.ToLookup(row => (row.WardId, row.Room), row => row.Sex ?? row.ReservedSex);
            found.AddRange(
                from row in rows
                let ward = wards[row.WardId]
                where
                    row.PlacementRequestId is null
                    && (
                        row.Label == BedLabel.Free
                        || (soon == true && row.Label is BedLabel.ToClean or BedLabel.Cleaning)
                    )
                where careLevel is null or "" || ward.CareLevel.Code() == careLevel
                where capability is null or "" || row.RoomCapability == capability
                where Matches(text, row.Code, ward.Code, ward.ServiceCode, ward.NameFr, ward.NameEn, ward.NameAr)
                orderby row.Label, row.Code
                select new FreeBedView(
                    hospital.Code,
                    row.BedId,
                    row.Code,
                    row.Version,
                    ward.Id,
                    ward.Code,
                    ward.NameFr,
                    ward.NameEn,
                    ward.NameAr,
                    ward.ServiceCode,
                    ward.CareLevel,
                    ward.SexPolicy,
                    ward.AgePolicy,
                    row.RoomCapability,
                    row.RoomSize,
                    [.. sexes[(row.WardId, row.Room)].OfType<string>().Distinct().Order()],
                    row.Label,
                    row.ChangedAt
                )
            );
        }
        return TypedResults.Ok<IReadOnlyList<FreeBedView>>(found);
    }

    private static bool Matches(string? text, params string[] words) =>
        string.IsNullOrWhiteSpace(text)
        || words.Any(word => word.Contains(text.Trim(), StringComparison.CurrentCultureIgnoreCase));
}
