using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Stays;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Newborns;

/// <summary>A newborn is put to its mother's bed.</summary>
internal static class LinkNewborn
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/newborns", HandleAsync)
            .Command(BedsPermissions.LinkNewborns)
            .WithName("LinkNewborn")
            .WithSummary("The newborn is in a cot at its mother's bed.");

    private static async Task<Results<Ok<NewbornView>, ProblemHttpResult>> HandleAsync(
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
            new NewbornLinkId(Guid.CreateVersion7(now)),
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
        return TypedResults.Ok(new NewbornView(link.Id.Value, link.BabyPatientId));
    }
}
