using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Demonstrations;

/// <summary>An installation without any patient, at either hospital, becomes one of invented patients.</summary>
internal static class MarkDemonstration
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/demonstration", HandleAsync)
            .Command(AdmissionsPermissions.MarkDemonstration)
            .WithName("MarkDemonstration")
            .WithSummary("Mark the empty installation as a demonstration; refused when it has patients.");

    private static async Task<Results<Ok<DemonstrationView>, ProblemHttpResult>> HandleAsync(
        MarkDemonstrationRequest request,
        Caller caller,
        AdmissionsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        _ = request;
        await database.Database.LockNameAsync("demonstration", cancel);
        if (await database.Demonstrations.AsNoTracking().SingleOrDefaultAsync(cancel) is { } marked)
            return TypedResults.Ok(new DemonstrationView(marked.Since));
        if (await database.Patients.AnyAsync(cancel))
            return DemonstrationRefusals.PatientsExist.ToProblem();
        var mark = new Demonstration(Demonstration.Only, clock.GetUtcNow(), caller.UserName);
        database.Add(mark);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(new DemonstrationView(mark.Since));
    }
}
