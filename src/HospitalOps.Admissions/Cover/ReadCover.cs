using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Cover;

/// <summary>Who pays for a stay, and how far the payment guarantee is.</summary>
internal static class ReadCover
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/stays/{id:guid}/cover", HandleAsync)
            .Query(AdmissionsPermissions.ReadCover)
            .WithName("ReadCover")
            .WithSummary(
                "Payer, share of the reference tariff and state of the payment guarantee; that an envelope exists, not what is in it."
            );

    private static async Task<Results<Ok<CoverView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        AdmissionsDbContext database,
        CoverViews views,
        CancellationToken cancel
    )
    {
        var stay = await database
            .Stays.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.HospitalId == caller.HospitalId, cancel);
        return stay is null
            ? CommonRefusals.NotFound.ToProblem()
            : TypedResults.Ok(await views.ReadAsync(stay, cancel));
    }
}
