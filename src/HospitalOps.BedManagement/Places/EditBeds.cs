using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>Why a bed leaves or joins the capacity.</summary>
public sealed record OpenOrCloseBedRequest([property: Required, StringLength(200, MinimumLength = 3)] string Reason);

/// <summary>A new bed of a ward.</summary>
/// <param name="Room">Two digits.</param>
/// <param name="Letter">A to Z.</param>
public sealed record AddBedRequest(
    [property: Required, RegularExpression("^[0-9]{2}$")] string Room,
    [property: Required, RegularExpression("^[A-Z]$")] string Letter,
    RoomCapability Capability,
    [property: Required, StringLength(200, MinimumLength = 3)] string Reason
);

/// <summary>
/// An administrator takes beds out of service, back, and adds new ones; each with a date and a reason that stay.
/// </summary>
internal static class EditBeds
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/places/beds/{id:guid}/close", CloseAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("CloseBed")
            .WithSummary("The bed leaves the capacity from now on; a patient, hold, block or cleaning comes first.");
        group
            .MapPost("/places/beds/{id:guid}/reopen", ReopenAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("ReopenBed")
            .WithSummary("The bed is in service again, after a cleaning.");
        group
            .MapPost("/places/wards/{wardId:guid}/beds", AddAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("AddBed")
            .WithSummary("A new bed of a ward.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> CloseAsync(
        Guid id,
        OpenOrCloseBedRequest body,
        Caller caller,
        PlacesCommand command,
        CancellationToken cancel
    ) =>
        await command.CloseAsync(id, body.Reason, caller, cancel) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.NoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> ReopenAsync(
        Guid id,
        OpenOrCloseBedRequest body,
        Caller caller,
        PlacesCommand command,
        CancellationToken cancel
    ) =>
        await command.ReopenAsync(id, body.Reason, caller, cancel) is { } refusal
            ? refusal.ToProblem()
            : TypedResults.NoContent();

    private static async Task<Results<NoContent, ProblemHttpResult>> AddAsync(
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
