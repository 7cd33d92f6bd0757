using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Identity;

/// <summary>Whether the hospital stands alone or beside another administrative system.</summary>
internal static class ReadDeskMode
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/desk-mode", HandleAsync)
            .Query(AdmissionsPermissions.ReadMode)
            .WithName("ReadDeskMode")
            .WithSummary("Whether the hospital stands alone or beside another administrative system.");

    private static async Task<Ok<DeskModeView>> HandleAsync(
        Caller caller,
        AdmissionsDbContext database,
        CancellationToken cancel
    ) => TypedResults.Ok(DeskModeViews.ToView(await MasterSystems.OfAsync(database, caller.HospitalId, cancel)));
}
