using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Places;

/// <summary>An administrator says what is at a bed; requests that need it find it there.</summary>
internal static class EquipBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/places/beds/{id:guid}/equipment", HandleAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("EquipBed")
            .WithSummary("Set the equipment of a bed.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        EquipBedRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (body.Equipment.FirstOrDefault(tag => !BedEquipment.Tags.Contains(tag)) is { } unknown)
            return PlaceRefusals.EquipmentUnknown.With("equipment", unknown).ToProblem();
        var locked = await database.LockBedAsync(id, caller.HospitalId, cancel);
        if (locked is null)
            return CommonRefusals.NotFound.ToProblem();
        locked.Bed.Equip([.. BedEquipment.Tags.Where(body.Equipment.Contains)], body.Reason, clock.GetUtcNow());
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
