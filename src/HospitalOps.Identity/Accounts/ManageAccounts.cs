using HospitalOps.Api.Identity;
using HospitalOps.Identity.Persistence;
using HospitalOps.Identity.Sessions;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Accounts;

/// <summary>Who am I; accounts of the own hospital; disabling one ends its sessions.</summary>
internal static class ManageAccounts
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/me", Me)
            .RequirePermission(IdentityPermissions.SeeOneself)
            .WithName("Me")
            .WithSummary("The signed-in account.");
        group
            .MapGet("/staff", ListAsync)
            .Query(IdentityPermissions.ManageStaff)
            .WithName("ListStaff")
            .WithSummary("Accounts of the own hospital.");
        group
            .MapPost("/staff/{id:guid}/disable", DisableAsync)
            .Command(IdentityPermissions.ManageStaff)
            .WithName("DisableStaff")
            .WithSummary("The account may not be used any more.");
    }

    private static Ok<SignedInUser> Me(Caller caller, HttpContext http) =>
        TypedResults.Ok(
            new SignedInUser(
                caller.UserId,
                caller.UserName,
                http.User.FindFirst("name")?.Value ?? caller.UserName,
                caller.Role,
                caller.HospitalId,
                Hospitals.ById(caller.HospitalId).Code
            )
        );

    private static async Task<Ok<IReadOnlyList<StaffView>>> ListAsync(
        Caller caller,
        IdentityDbContext database,
        CancellationToken cancel
    )
    {
        IReadOnlyList<StaffView> views = await database
            .Accounts.AsNoTracking()
            .Where(account => account.HospitalId == caller.HospitalId)
            .OrderBy(account => account.UserName)
            .Select(account => new StaffView(
                account.Id,
                account.UserName,
                account.DisplayName,
                account.Role,
                account.Disabled,
                account.LockedUntil
            ))
            .ToListAsync(cancel);
        return TypedResults.Ok(views);
    }

    private static async Task<Results<Ok<StaffView>, ProblemHttpResult>> DisableAsync(
        Guid id,
        DisableAccountRequest body,
        Caller caller,
        IdentityDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (id == caller.UserId)
            return IdentityRefusals.NotYourself.ToProblem();
        var account = await database
            .Accounts.FromSql(
                $"select * from staff_account where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (account is null)
            return CommonRefusals.NotFound.ToProblem();
        var now = clock.GetUtcNow();
        account.Disable(now);
        await database.SaveChangesAsync(cancel);
        await database
            .Sessions.Where(session => session.StaffId == id && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancel);
        return TypedResults.Ok(
            new StaffView(
                account.Id,
                account.UserName,
                account.DisplayName,
                account.Role,
                account.Disabled,
                account.LockedUntil
            )
        );
    }
}
