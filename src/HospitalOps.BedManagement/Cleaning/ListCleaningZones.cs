using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The zones of the hospital.</summary>
internal static class ListCleaningZones
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/cleaning-duty/zones", HandleAsync)
            .Query(BedsPermissions.Clean)
            .WithName("ListCleaningZones")
            .WithSummary("Buildings and their floors: \"A\", \"A/0\", \"A/1\" …");

    private static async Task<Ok<IReadOnlyList<string>>> HandleAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var floors = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == caller.HospitalId)
            .Select(ward => new { ward.Building, ward.Floor })
            .Distinct()
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<string>>([
            .. floors
                .GroupBy(floor => floor.Building)
                .OrderBy(building => building.Key, StringComparer.Ordinal)
                .SelectMany(building =>
                    building
                        .OrderBy(floor => floor.Floor)
                        .Select(floor => $"{floor.Building}/{floor.Floor}")
                        .Prepend(building.Key)
                ),
        ]);
    }
}
