using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Requests;

/// <summary>
/// Requests for which a bed is still to be found or entered: <see cref="PlacementRequest.IsOpen"/>, in words that the
/// index over them understands.
/// </summary>
internal static class OpenRequests
{
    public static IQueryable<PlacementRequest> WhereOpen(this IQueryable<PlacementRequest> requests) =>
        requests.Where(request =>
            request.State == PlacementState.Requested
            || request.State == PlacementState.Reserved
            || request.State == PlacementState.Accepted
        );
}
