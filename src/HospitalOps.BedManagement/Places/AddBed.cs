using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>A ward gets a new bed, with a date and a reason that stay.</summary>
internal static class AddBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/places/wards/{wardId:guid}/beds", HandleAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("AddBed")
            .WithSummary("A new bed of a ward.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid wardId,
        AddBedRequest body,
        Caller caller,
        BedsDbContext database,
        PlacesCommand command,
        CancellationToken cancel
    )
    {
        var ward = await database
            .Wards.AsNoTracking()
            .SingleOrDefaultAsync(ward => ward.Id == wardId && ward.HospitalId == caller.HospitalId, cancel);
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        return
            await command.AddAsync(ward, body.Room, body.Letter, body.Capability.Code(), body.Reason, caller, cancel)
                is { } refusal
            ? refusal.ToProblem()
            : TypedResults.NoContent();
    }
}
