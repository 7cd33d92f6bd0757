using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Weights;

/// <summary>One weight of the hospital.</summary>
/// <param name="Family">ranking = which bed for one request, plan = the plan of the day.</param>
public sealed record WeightView(string Code, string Family, int Value, int Default, int Most);

/// <summary>A change of the weights: who, when, why.</summary>
public sealed record WeightChangeView(int Number, string MadeBy, DateTimeOffset MadeAt, string Reason);

/// <summary>The weights in force.</summary>
/// <param name="Number">Their version, to be sent back with a change; 0 = the defaults.</param>
public sealed record WeightsView(
    int Number,
    IReadOnlyList<WeightView> Weights,
    IReadOnlyList<WeightChangeView> Changes
);

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
