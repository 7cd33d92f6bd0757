using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>
/// A cleaner comes on duty in a zone, whose jobs come first on his list; a second call changes the zone.
/// </summary>
internal static class BeginCleaningDuty
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/cleaning-duty/begin", HandleAsync)
            .Command(BedsPermissions.Clean)
            .WithName("BeginCleaningDuty")
            .WithSummary("The caller is on duty in a zone; a second call changes the zone.");

    private static async Task<Results<Ok<CleaningDutyView>, ProblemHttpResult>> HandleAsync(
        BeginCleaningDutyRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (await CleaningDuties.OpenAsync(database, caller, cancel) is { } open)
            open.End(now);
        // The old duty must end before the new one begins: the unique index is checked row by row.
        await database.SaveChangesAsync(cancel);
        var shift = CleaningShift.Begin(
            Guid.CreateVersion7(now),
            caller.HospitalId,
            caller.UserName,
            body.Building,
            body.Floor,
            now
        );
        database.Add(shift);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok(CleaningDuties.View(shift));
    }
}
