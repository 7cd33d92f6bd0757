using HospitalOps.Api.Beds;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Places;

/// <summary>The bed is in service again, with a date and a reason that stay.</summary>
internal static class ReopenBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/places/beds/{id:guid}/reopen", HandleAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("ReopenBed")
            .WithSummary("The bed is in service again, after a cleaning.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        OpenOrCloseBedRequest body,
        Caller caller,
        PlacesCommand command,
        CancellationToken cancel
    ) =>
        await command.ReopenAsync(id, body.Reason, caller, cancel) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.NoContent();
}
