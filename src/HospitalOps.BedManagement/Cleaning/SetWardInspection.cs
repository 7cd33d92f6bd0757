using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>Which wards ask for a look at cleaned beds.</summary>
internal static class SetWardInspection
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/wards/{wardId:guid}/inspection", HandleAsync)
            .Command(BedsPermissions.SetInspection)
            .WithName("SetWardInspection")
            .WithSummary("Turn the look at cleaned beds on or off for a ward.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid wardId,
        SetInspectionRequest body,
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var ward = await database.Wards.SingleOrDefaultAsync(
            ward => ward.Id == wardId && ward.HospitalId == caller.HospitalId,
            cancel
        );
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        ward.InspectsBeds = body.Inspects;
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
