using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The caller's zone.</summary>
internal static class ShowMyCleaningDuty
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/cleaning-duty/mine", HandleAsync)
            .Query(BedsPermissions.Clean)
            .WithName("ShowMyCleaningDuty")
            .WithSummary("The caller's zone, or none.");

    private static async Task<Results<Ok<CleaningDutyView>, NoContent>> HandleAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    ) =>
        await CleaningDuties.OpenAsync(database, caller, cancel) is { } open
            ? TypedResults.Ok(CleaningDuties.View(open))
            : TypedResults.NoContent();
}
