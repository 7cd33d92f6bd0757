using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Merging;

/// <summary>Merges that a record took part in, newest first.</summary>
internal static class ListMerges
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/patients/{id:guid}/merges", HandleAsync)
            .Query(AdmissionsPermissions.MergePatients)
            .WithName("ListMerges")
            .WithSummary("Merges of a record, proposed ones and those taken back too.");

    private static async Task<Ok<IReadOnlyList<MergeView>>> HandleAsync(
        Guid id,
        Caller caller,
        AdmissionsDbContext database,
        MergeAct merging,
        CancellationToken cancel
    )
    {
        var merges = await database
            .PatientMerges.AsNoTracking()
            .Where(merge => merge.HospitalId == caller.HospitalId && (merge.SurvivorId == id || merge.RetiredId == id))
            .OrderByDescending(merge => merge.ProposedAt)
            .Take(20)
            .ToListAsync(cancel);
        var views = new List<MergeView>();
        foreach (var merge in merges)
            views.Add(await merging.ToViewAsync(merge, cancel));
        return TypedResults.Ok<IReadOnlyList<MergeView>>(views);
    }
}
