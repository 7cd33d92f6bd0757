using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Places;

/// <summary>An administrator changes the facts and policies of a ward.</summary>
internal static class EditWard
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/places/wards/{wardId:guid}/edit", HandleAsync)
            .Command(BedsPermissions.EditPlaces)
            .WithName("EditWard")
            .WithSummary("Change the facts and policies of a ward.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid wardId,
        EditWardRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var ward = await database.Wards.SingleOrDefaultAsync(
            ward => ward.Id == wardId && ward.HospitalId == caller.HospitalId,
            cancel
        );
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        // Whoever holds a bed here reads the policy under the lock on its room: under all of them none is judged by the
        // old one afterwards.
        await database.LockBedsAsync(
            await database
                .Beds.AsNoTracking()
                .Where(bed => bed.WardId == wardId)
                .Select(bed => bed.Id)
                .ToListAsync(cancel),
            caller.HospitalId,
            cancel
        );
        await database.Entry(ward).ReloadAsync(cancel);
        var facts = WardForm.FactsOf(body);
        var breaches = await PolicyBreaches.BreachesAsync(database, ward, facts.SexPolicy, facts.AgePolicy, cancel);
        if (breaches.Count > 0 && !body.DespitePatients)
            return PlaceRefusals.PolicyBreached(breaches.Select(breach => breach.BedCode)).ToProblem();
        var change = WardChange.Apply(
            Guid.CreateVersion7(now),
            ward,
            facts,
            breaches.Select(breach => breach.BedCode),
            caller.UserName,
            body.Reason,
            now
        );
        if (change is null)
            return PlaceRefusals.WardUnchanged.ToProblem();
        database.Add(change);
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
