using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>An administrator adds a ward.</summary>
internal static class AddWard
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/places/wards", HandleAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("AddWard")
            .WithSummary("A new ward without beds.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        AddWardRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var facts = WardForm.FactsOf(body.Facts);
        var ward = new Ward
        {
            Id = StableId.Of("ward", $"{Hospitals.ById(caller.HospitalId).Code}-{body.Code}"),
            HospitalId = caller.HospitalId,
            Code = body.Code,
            ServiceCode = facts.ServiceCode,
            NameFr = facts.NameFr,
            NameEn = facts.NameEn,
            NameAr = facts.NameAr,
            Building = facts.Building,
            Floor = facts.Floor,
            SexPolicy = facts.SexPolicy,
            AgePolicy = facts.AgePolicy,
            BedType = body.BedType,
            CareLevel = Ward.LevelOf(body.BedType),
            CapacityKind = body.BedType is "dialysis" or "day_hospital" or "day_surgery" ? "place" : "bed",
        };
        if (
            await database.Wards.AnyAsync(
                other => other.HospitalId == ward.HospitalId && other.Code == ward.Code,
                cancel
            )
        )
            return PlaceRefusals.WardExists.ToProblem();
        database.AddRange(
            ward,
            WardChange.Added(Guid.CreateVersion7(now), ward, caller.UserName, body.Facts.Reason, now)
        );
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.NoContent();
    }
}
