using HospitalOps.Api.Identity;
using HospitalOps.Identity.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Accounts;

/// <summary>An account may not be used any more; its sessions end.</summary>
internal static class DisableStaff
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/staff/{id:guid}/disable", HandleAsync)
            .Command(IdentityPermissions.ManageStaff)
            .WithName("DisableStaff")
            .WithSummary("The account may not be used any more.");

    private static async Task<Results<Ok<StaffView>, ProblemHttpResult>> HandleAsync(
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
        return TypedResults.Ok(StaffViews.Of(account));
    }
}
