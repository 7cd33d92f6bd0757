using System.ComponentModel.DataAnnotations;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The zone: a floor of a building, or all its floors.</summary>
public sealed record BeginCleaningDutyRequest(
    [property: Required, StringLength(20, MinimumLength = 1)] string Building,
    int? Floor
);

/// <summary>Nothing to say: the caller goes off duty.</summary>
public sealed record EndCleaningDutyRequest;

/// <summary>A cleaner on duty.</summary>
public sealed record CleaningDutyView(string Cleaner, string Building, int? Floor, DateTimeOffset BeganAt);

/// <summary>Cleaners come on duty in a zone and go off duty; the jobs of the zone come first on their list.</summary>
internal static class CleaningDuty
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/cleaning-duty/begin", BeginAsync)
            .Command(BedsPermissions.Clean)
            .WithName("BeginCleaningDuty")
            .WithSummary("The caller is on duty in a zone; a second call changes the zone.");
        group
            .MapPost("/cleaning-duty/end", EndAsync)
            .Command(BedsPermissions.Clean)
            .WithName("EndCleaningDuty")
            .WithSummary("The caller goes off duty; what was given to him and not begun is free again.");
        group
            .MapGet("/cleaning-duty/zones", ZonesAsync)
            .Query(BedsPermissions.Clean)
            .WithName("ListCleaningZones")
            .WithSummary("Buildings and their floors: \"A\", \"A/0\", \"A/1\" …");
        group
            .MapGet("/cleaning-duty/mine", MineAsync)
            .Query(BedsPermissions.Clean)
            .WithName("ShowMyCleaningDuty")
            .WithSummary("The caller's zone, or none.");
    }

    private static async Task<Results<Ok<CleaningDutyView>, ProblemHttpResult>> BeginAsync(
        BeginCleaningDutyRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (await OpenAsync(database, caller, cancel) is { } open)
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
        return TypedResults.Ok(View(shift));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(
        EndCleaningDutyRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await OpenAsync(database, caller, cancel) is not { } open)
            return CleaningRefusals.NoShift.ToProblem();
        open.End(clock.GetUtcNow());
        await database.SaveChangesAsync(cancel);
        await database.Database.ExecuteSqlAsync(
            $"update cleaning_job set assigned_to = null, assigned_by = null, assigned_at = null where hospital_id = {caller.HospitalId} and assigned_to = {caller.UserName} and state = 'requested'",
            cancel
        );
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<CleaningDutyView>, NoContent>> MineAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    ) => await OpenAsync(database, caller, cancel) is { } open ? TypedResults.Ok(View(open)) : TypedResults.NoContent();

    private static async Task<Ok<IReadOnlyList<string>>> ZonesAsync(
        Caller caller,
        BedsDbContext database,
        CancellationToken cancel
    )
    {
        var floors = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == caller.HospitalId)
            .Select(ward => new { ward.Building, ward.Floor })
            .Distinct()
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<string>>([
            .. floors
                .GroupBy(floor => floor.Building)
                .OrderBy(building => building.Key, StringComparer.Ordinal)
                .SelectMany(building =>
                    building
                        .OrderBy(floor => floor.Floor)
                        .Select(floor => $"{floor.Building}/{floor.Floor}")
                        .Prepend(building.Key)
                ),
        ]);
    }

    internal static CleaningDutyView View(CleaningShift shift) =>
        new(shift.Cleaner, shift.Building, shift.Floor, shift.BeganAt);

    private static Task<CleaningShift?> OpenAsync(BedsDbContext database, Caller caller, CancellationToken cancel) =>
        database.CleaningShifts.SingleOrDefaultAsync(
            shift => shift.HospitalId == caller.HospitalId && shift.Cleaner == caller.UserName && shift.EndedAt == null,
            cancel
        );
}
