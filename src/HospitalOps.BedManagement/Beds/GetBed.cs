using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Beds;

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
            : TypedResults.Ok(await BedReader.ReadAsync(bed, database, clock, response, cancel));
    }
}
