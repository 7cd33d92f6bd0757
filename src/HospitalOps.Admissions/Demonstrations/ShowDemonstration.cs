using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Demonstrations;

/// <summary>
/// Anonymous by design: the page on which people sign in, the screen of the waiting room and the phone of a patient say
/// it too.
/// </summary>
internal static class ShowDemonstration
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/demonstration", HandleAsync)
            .AllowAnonymous()
            .WithName("ShowDemonstration")
            .WithSummary("Whether the patients of this installation are invented.");

    private static async Task<Ok<DemonstrationView>> HandleAsync(
        AdmissionsDbContext database,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            new DemonstrationView((await database.Demonstrations.AsNoTracking().SingleOrDefaultAsync(cancel))?.Since)
        );
}
