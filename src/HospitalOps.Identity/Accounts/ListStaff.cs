using HospitalOps.Api.Identity;
using HospitalOps.Identity.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Accounts;

/// <summary>Accounts of the own hospital.</summary>
internal static class ListStaff
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/staff", HandleAsync)
            .Query(IdentityPermissions.ManageStaff)
            .WithName("ListStaff")
            .WithSummary("Accounts of the own hospital.");

    private static async Task<Ok<IReadOnlyList<StaffView>>> HandleAsync(
        Caller caller,
        IdentityDbContext database,
        CancellationToken cancel
    )
    {
        IReadOnlyList<StaffView> views = await database
            .Accounts.AsNoTracking()
            .Where(account => account.HospitalId == caller.HospitalId)
            .OrderBy(account => account.UserName)
            .Select(StaffViews.OfAccount)
            .ToListAsync(cancel);
        return TypedResults.Ok(views);
    }
}
