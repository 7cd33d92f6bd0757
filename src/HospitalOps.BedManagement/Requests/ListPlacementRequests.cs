using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Requests;

/// <summary>
/// Bed requests that the caller's hospital receives or sends: the open ones, most pressing first, or the newest of all.
/// </summary>
internal static class ListPlacementRequests
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/placement-requests", ListAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ListPlacementRequests")
            .WithSummary("Open bed requests, or with state=all the 500 newest.");
        group
            .MapGet("/placement-requests/{id:guid}", GetAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("GetPlacementRequest")
            .WithSummary("Read one bed request.");
    }

    private static async Task<Ok<IReadOnlyList<PlacementRequestView>>> ListAsync(
        string? state,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var requests = database.PlacementRequests.Where(request =>
            request.HospitalId == caller.HospitalId || request.FromHospitalId == caller.HospitalId
        );
        if (state == "all")
            requests = requests.OrderByDescending(request => request.RequestedAt).Take(500);
        else
            requests = requests.WhereOpen();
        var views = await PlacementViews.ReadAsync(database, requests, cancel);
        IReadOnlyList<PlacementRequestView> ordered =
        [
            .. views.OrderBy(view => view.Priority).ThenBy(view => view.RequestedAt),
        ];
        return TypedResults.Ok(ordered);
    }

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> GetAsync(
        Guid id,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var views = await PlacementViews.ReadAsync(
            database,
            database.PlacementRequests.Where(request =>
                request.Id == id
                && (request.HospitalId == caller.HospitalId || request.FromHospitalId == caller.HospitalId)
            ),
            cancel
        );
        return views is [var view] ? TypedResults.Ok(view) : CommonRefusals.NotFound.ToProblem();
    }
}
