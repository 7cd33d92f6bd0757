using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Boards;

/// <summary>The live board of one ward: two queries.</summary>
internal static class ShowWardBoard
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/wards/{wardId:guid}/board", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ShowWardBoard")
            .WithSummary("Beds of one ward with label, occupant, reservation, block and cleaning.");

    private static async Task<Results<Ok<WardBoard>, ProblemHttpResult>> HandleAsync(
        Guid wardId,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var ward = await database
            .Wards.AsNoTracking()
            .SingleOrDefaultAsync(ward => ward.Id == wardId && ward.HospitalId == caller.HospitalId, cancel);
        if (ward is null)
            return CommonRefusals.NotFound.ToProblem();
        var rows = await BedRows.ReadAsync(database, caller.HospitalId, wardId, cancel);
        var rules = OccupantRules.Of(rows, ward);
        var now = clock.GetUtcNow();
        return TypedResults.Ok(
            new WardBoard(
                WardView.Of(ward, rows),
                rows.Sum(row => row.Version),
                now,
                [.. rows.Select(row => BedViews.Of(row, now, rules.GetValueOrDefault(row.BedId)))]
            )
        );
    }
}
