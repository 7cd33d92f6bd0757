using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Weights;

/// <summary>The hospital's weights and the last changes.</summary>
internal static class ShowWeights
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/placement-weights", HandleAsync)
            .Query(BedsPermissions.ReadWeights)
            .WithName("ShowPlacementWeights")
            .WithSummary("The weights by which this hospital ranks beds and plans the day, and who changed them.");

    private static async Task<Ok<WeightsView>> HandleAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    ) => TypedResults.Ok(await WeightsReader.ReadAsync(database, caller.HospitalId, cancel));
}
