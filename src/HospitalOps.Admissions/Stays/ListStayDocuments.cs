using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>Which papers of a stay have come and which are missing.</summary>
internal static class ListStayDocuments
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/stays/{id:guid}/documents", HandleAsync)
            .Query(AdmissionsPermissions.ReadStays)
            .WithName("ListStayDocuments")
            .WithSummary("Papers of a stay and which of them have come.");

    private static async Task<Results<Ok<IReadOnlyList<StayDocumentView>>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        AdmissionsDbContext database,
        CancellationToken cancel
    ) =>
        await database.Stays.AnyAsync(stay => stay.Id == id && stay.HospitalId == caller.HospitalId, cancel)
            ? TypedResults.Ok(await StayDocumentViews.ReadAsync(database, id, cancel))
            : CommonRefusals.NotFound.ToProblem();
}
