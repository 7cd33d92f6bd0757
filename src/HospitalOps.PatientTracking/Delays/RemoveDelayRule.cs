using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>Managers take a rule away that nobody needs; what it has told stays.</summary>
internal static class RemoveDelayRule
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/delay-rules/{id:guid}/removal", HandleAsync)
            .Command(TrackingPermissions.SetDelayRules)
            .WithName("RemoveDelayRule")
            .WithSummary("Take a rule away; what it has told stays. If-Match carries the version that was read.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        HttpContext http,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var version = RowVersion.Required(http.Request);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        var rule = await database
            .DelayRules.FromSql(
                $"select * from delay_rule where id = {id} and hospital_id = {caller.HospitalId} for update"
            )
            .SingleOrDefaultAsync(cancel);
        if (rule is null)
            return CommonRefusals.NotFound.ToProblem();
        if (version.Value != rule.Version)
            return CommonRefusals.StaleVersion.ToProblem();
        database.Remove(rule);
        await database.SaveChangesAsync(cancel);
        return TypedResults.NoContent();
    }
}
