using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Papers;

/// <summary>What was printed for a stay.</summary>
internal static class ShowPrintJournal
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/stays/{id:guid}/papers", HandleAsync)
            .Query(AdmissionsPermissions.PrintPaper)
            .WithName("ShowPrintJournal")
            .WithSummary("What was printed for a stay, by whom, and why again.");

    private static async Task<Results<Ok<IReadOnlyList<PrintView>>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        AdmissionsDbContext database,
        CancellationToken cancel
    )
    {
        if (!await database.Stays.AnyAsync(stay => stay.Id == id && stay.HospitalId == caller.HospitalId, cancel))
            return CommonRefusals.NotFound.ToProblem();
        IReadOnlyList<PrintView> views = await database
            .PrintedPapers.AsNoTracking()
            .Where(paper => paper.StayId == id)
            .OrderByDescending(paper => paper.At)
            .Select(paper => new PrintView(
                paper.Kind,
                paper.Copy,
                paper.Language,
                paper.Reason,
                paper.PrintedBy,
                paper.At
            ))
            .ToListAsync(cancel);
        return TypedResults.Ok(views);
    }
}
