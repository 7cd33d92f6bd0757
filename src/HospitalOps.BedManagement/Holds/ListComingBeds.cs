using HospitalOps.BedManagement.Boards;
using HospitalOps.Services.Commands;

namespace HospitalOps.BedManagement.Holds;

/// <summary>Beds that a hold could be planned on.</summary>
internal static class ListComingBeds
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/placement-requests/{id:guid}/coming-beds", ComingBeds.ListAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ListComingBeds")
            .WithSummary(
                "Occupied beds that fit the request and are expected to be left within 72 hours, the first first."
            );
}
