using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Places;

/// <summary>An administrator takes a bed out of service, with a date and a reason that stay.</summary>
internal static class CloseBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/places/beds/{id:guid}/close", HandleAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("CloseBed")
            .WithSummary("The bed leaves the capacity from now on; a patient, hold, block or cleaning comes first.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        OpenOrCloseBedRequest body,
        Caller caller,
        PlacesCommand command,
        CancellationToken cancel
    ) =>
        await command.CloseAsync(id, body.Reason, caller, cancel) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.NoContent();
}
