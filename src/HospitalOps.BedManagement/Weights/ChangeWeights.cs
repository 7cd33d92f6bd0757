using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Weights;

/// <summary>
/// Sets the hospital's weights: a new version with its author and reason. Suggestions and plans use it from then on.
/// </summary>
internal static class ChangeWeights
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-weights", HandleAsync)
            .Command(BedsPermissions.ChangeWeights)
            .WithName("ChangePlacementWeights")
            .WithSummary("Set weights; a new version with author and reason, used from then on.");

    private static async Task<Results<Ok<WeightsView>, ProblemHttpResult>> HandleAsync(
        ChangeWeightsRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        HttpRequest http,
        CancellationToken cancel
    )
    {
        var version = RowVersion.Required(http);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        if (MeetingWeightTable.Faults(body.Weights) is { Count: > 0 } faults)
            return WeightRefusals.OutOfRange(faults).ToProblem();
        var current = await HospitalWeights.ReadAsync(database, caller.HospitalId, cancel);
        if (current.Number != version.Value)
            return WeightRefusals.ChangedMeanwhile.With("number", current.Number).ToProblem();
        var changed = current.With(body.Weights);
        if (changed == current.Values)
            return WeightRefusals.Unchanged.ToProblem();

        var now = clock.GetUtcNow();
        database.Add(
            WeightSetting.Make(
                Guid.CreateVersion7(now),
                caller.HospitalId,
                current.Number + 1,
                changed,
                caller.UserName,
                body.Reason,
                now
            )
        );
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok(await WeightsReader.ReadAsync(database, caller.HospitalId, cancel));
    }
}
