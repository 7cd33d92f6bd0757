using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.BedManagement.Stays;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Newborns;

/// <summary>The newborn and the bed of its mother.</summary>
public sealed record LinkNewbornRequest(
    Guid BabyStayId,
    Guid BabyPatientId,
    [property: Required, StringLength(20, MinimumLength = 3)] string MotherBedCode
);

/// <summary>Together again, or apart with a reason.</summary>
public sealed record PlaceNewbornRequest(NewbornChoice Choice, [property: StringLength(200)] string? Reason);

/// <summary>A newborn at the bed of its mother.</summary>
public sealed record NewbornView(Guid NewbornId, Guid PatientId);

/// <summary>Newborns are put to their mother's bed, apart from her, and back.</summary>
internal static class LinkingNewborns
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/newborns", LinkAsync)
            .Command(BedsPermissions.LinkNewborns)
            .WithName("LinkNewborn")
            .WithSummary("The newborn is in a cot at its mother's bed.");
        group
            .MapPost("/newborns/{id:guid}/place", PlaceAsync)
            .Command(BedsPermissions.VacateBed)
            .WithName("PlaceNewborn")
            .WithSummary("Apart from the mother with a reason, or with her again.");
    }

    private static async Task<Results<Ok<NewbornView>, ProblemHttpResult>> LinkAsync(
        LinkNewbornRequest body,
        Caller caller,
        BedsDbContext database,
        StayCheck stays,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (await stays.RefuseAsync(body.BabyStayId, body.BabyPatientId, caller, cancel) is { } refusal)
            return refusal.ToProblem();
        var code = body.MotherBedCode.Trim().ToUpperInvariant();
        var bed = await database
            .Beds.AsNoTracking()
            .Where(bed => bed.Code == code && bed.HospitalId == caller.HospitalId)
            .Select(bed => (Guid?)bed.Id)
            .SingleOrDefaultAsync(cancel);
        var locked = bed is null ? null : await database.LockBedAsync(bed.Value, caller.HospitalId, cancel);
        if (locked?.Open is not { } mother || mother.StayId == body.BabyStayId)
            return NewbornRefusals.MotherNotInBed.With("bedCode", code).ToProblem();
        if (
            await database.Occupancies.AnyAsync(
                occupancy => occupancy.StayId == body.BabyStayId && occupancy.EndedAt == null,
                cancel
            )
        )
            return NewbornRefusals.OwnBed.ToProblem();
        var link = NewbornLink.Make(
            Guid.CreateVersion7(now),
            caller.HospitalId,
            mother.StayId,
            body.BabyStayId,
            body.BabyPatientId,
            caller.UserName,
            now
        );
        database.Add(link);
        locked.Bed.ChangeNewborns(mother, body.BabyStayId, "linked", now);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok(new NewbornView(link.Id, link.BabyPatientId));
    }

    private static async Task<Results<Ok<NewbornView>, ProblemHttpResult>> PlaceAsync(
        Guid id,
        PlaceNewbornRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var mother = await (
            from link in database.Newborns.AsNoTracking()
            join occupancy in database.Occupancies.AsNoTracking().Where(row => row.EndedAt == null)
                on link.MotherStayId equals occupancy.StayId
            where link.Id == id && link.HospitalId == caller.HospitalId && link.LeftAt == null
            select (Guid?)occupancy.BedId
        ).SingleOrDefaultAsync(cancel);
        var locked = mother is null ? null : await database.LockBedAsync(mother.Value, caller.HospitalId, cancel);
        var newborn = locked is null
            ? null
            : await database.Newborns.SingleOrDefaultAsync(link => link.Id == id, cancel);
        if (newborn is null || locked?.Open?.StayId != newborn.MotherStayId)
            return NewbornRefusals.NotHere.ToProblem();
        if (body.Choice == NewbornChoice.Apart)
        {
            if (string.IsNullOrWhiteSpace(body.Reason))
                return PlacementRefusals.ReasonRequired.ToProblem();
            newborn.Part(body.Reason, caller.UserName, now);
        }
        else
        {
            if (
                await database.Occupancies.AnyAsync(
                    occupancy => occupancy.StayId == newborn.BabyStayId && occupancy.EndedAt == null,
                    cancel
                )
            )
                return NewbornRefusals.OwnBed.ToProblem();
            newborn.Rejoin();
        }
        locked.Bed.ChangeNewborns(
            locked.Open,
            newborn.BabyStayId,
            body.Choice == NewbornChoice.Apart ? "apart" : "together",
            now
        );
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(new NewbornView(newborn.Id, newborn.BabyPatientId));
    }
}
