using HospitalOps.Api.Identity;
using HospitalOps.Identity.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Sessions;

/// <summary>
/// Ends one session. Whoever has no other one has gone: what he had in hand goes back to those who are there.
/// </summary>
internal static class SignOut
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/sign-out", HandleAsync)
            .AllowAnonymous()
            .WithName("SignOut")
            .WithSummary("End the session of this refresh token.");

    private static async Task<NoContent> HandleAsync(
        RefreshRequest body,
        IdentityDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var hash = RefreshTokens.HashOf(body.RefreshToken);
        var now = clock.GetUtcNow();
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var session = await database
            .Sessions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.TokenHash == hash && row.EndedAt == null, cancel);
        if (session is null)
            return TypedResults.NoContent();
        // The account first: of two sessions that end at once, the second sees that it was the last.
        var account = await database
            .Accounts.FromSql($"select * from staff_account where id = {session.StaffId} for no key update")
            .SingleAsync(cancel);
        await database
            .Sessions.Where(row => row.Id == session.Id && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), cancel);
        var limits = SessionLimits.Of(account.Role);
        var others = await database
            .Sessions.AsNoTracking()
            .Where(row => row.StaffId == account.Id && row.EndedAt == null)
            .ToListAsync(cancel);
        if (others.TrueForAll(other => other.IsOver(limits, now)))
            account.SignedOut(now);
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.NoContent();
    }
}
