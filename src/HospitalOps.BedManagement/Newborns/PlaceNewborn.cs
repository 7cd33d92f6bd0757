using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Newborns;

/// <summary>Apart from the mother with a reason, or with her again.</summary>
internal static class PlaceNewborn
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/newborns/{id:guid}/place", HandleAsync)
            .Command(BedsPermissions.VacateBed)
            .WithName("PlaceNewborn")
            .WithSummary("Apart from the mother with a reason, or with her again.");

    private static async Task<Results<Ok<NewbornView>, ProblemHttpResult>> HandleAsync(
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
            where link.Id == new NewbornLinkId(id) && link.HospitalId == caller.HospitalId && link.LeftAt == null
            select (Guid?)occupancy.BedId
        ).SingleOrDefaultAsync(cancel);
        var locked = mother is null ? null : await database.LockBedAsync(mother.Value, caller.HospitalId, cancel);
        var newborn = locked is null
            ? null
            : await database.Newborns.SingleOrDefaultAsync(link => link.Id == new NewbornLinkId(id), cancel);
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
        return TypedResults.Ok(new NewbornView(newborn.Id.Value, newborn.BabyPatientId));
    }
}
