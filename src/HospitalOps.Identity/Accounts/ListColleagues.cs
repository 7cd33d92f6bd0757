using HospitalOps.Api.Identity;
using HospitalOps.Identity.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Accounts;

/// <summary>
/// Who stands behind the account names of the own hospital: acts are kept under them, people read names. Also of those
/// who have left.
/// </summary>
internal static class ListColleagues
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/colleagues", HandleAsync)
            .Query(IdentityPermissions.SeeColleagues)
            .WithName("ListColleagues")
            .WithSummary("The names behind the account names of the own hospital.");

    private static async Task<Ok<IReadOnlyList<ColleagueView>>> HandleAsync(
        Caller caller,
        IdentityDbContext database,
        CancellationToken cancel
    )
    {
        IReadOnlyList<ColleagueView> views = await database
            .Accounts.AsNoTracking()
            .Where(account => account.HospitalId == caller.HospitalId)
            .OrderBy(account => account.UserName)
            .Select(account => new ColleagueView(account.UserName, account.DisplayName))
            .ToListAsync(cancel);
        return TypedResults.Ok(views);
    }
}
