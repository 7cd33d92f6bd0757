using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Boards;

/// <summary>Counts for managers.</summary>
internal static class ShowBedOverview
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/bed-overview", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("ShowBedOverview")
            .WithSummary(
                "Beds per label, open requests and cleaning jobs with the age of the oldest; an operations manager also of the other hospital."
            );

    private static async Task<Results<Ok<BedOverview>, ProblemHttpResult>> HandleAsync(
        string? hospital,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (HospitalScope.Of(hospital, caller) is not { } seen)
            return CommonRefusals.NotFound.ToProblem();
        var rows = await BedRows.ReadAsync(database, seen, null, cancel);
        var requests = await database
            .PlacementRequests.AsNoTracking()
            .WhereOpen()
            .Where(request => request.HospitalId == seen)
            .GroupBy(_ => 1)
            .Select(open => new { Count = open.Count(), Oldest = open.Min(request => request.RequestedAt) })
            .SingleOrDefaultAsync(cancel);
        var jobs = rows.Where(row => row.CleaningJobId is not null).ToList();
        return TypedResults.Ok(
            new BedOverview(
                rows.Count,
                LabelCounts.Of(rows),
                LabelCounts.Of(rows.Where(row => row.CapacityKind != "place")),
                requests?.Count ?? 0,
                requests?.Oldest,
                jobs.Count,
                jobs.Min(row => row.CleaningSince),
                clock.GetUtcNow()
            )
        );
    }
}
