using HospitalOps.BedManagement.Domain;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Features;

/// <summary>One bed of the caller's hospital; also the answer of every act on a bed.</summary>
internal static class GetBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/beds/{id:guid}", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("GetBed")
            .WithSummary("Read one bed.");

    private static async Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var bed = await database
            .Beds.AsNoTracking()
            .SingleOrDefaultAsync(bed => bed.Id == id && bed.HospitalId == caller.HospitalId, cancel);
        return bed is null
            ? CommonRefusals.NotFound.ToProblem()
            : TypedResults.Ok(await ReadAsync(bed, database, clock, response, cancel));
    }

    /// <summary>The bed as the database has it now, inside the running transaction.</summary>
    public static async Task<BedView> ReadAsync(
        Bed bed,
        BedsDbContext database,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var rows = await BedRows.ReadOneAsync(database, bed.HospitalId, bed.Id, cancel);
        var view = BedViews.Of(rows.Single(), clock.GetUtcNow());
        RowVersion.Send(response, view.Version);
        return view;
    }
}
