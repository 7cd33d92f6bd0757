using HospitalOps.Api.Identity;
using HospitalOps.Identity.Persistence;
using HospitalOps.Identity.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Sessions;

/// <summary>A session goes on with new tokens; a refresh token that comes twice ends it.</summary>
internal static class RefreshToken
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/token/refresh", HandleAsync)
            .AllowAnonymous()
            .WithName("RefreshToken")
            .WithSummary("Refresh token for new tokens; each is used once.");

    private static async Task<Results<Ok<TokenAnswer>, ProblemHttpResult>> HandleAsync(
        RefreshRequest body,
        IdentityDbContext database,
        TokenIssuer issuer,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var hash = RefreshTokens.HashOf(body.RefreshToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var session = await database
            .Sessions.FromSql(
                $"select * from staff_session where token_hash = {hash} or former_token_hash = {hash} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (session is null)
            return SessionProblems.Over();
        var account = await database.Accounts.AsNoTracking().SingleAsync(row => row.Id == session.StaffId, cancel);
        var limits = SessionLimits.Of(account.Role);
        if (account.Disabled || session.IsOver(limits, now))
            return SessionProblems.Over();
        if (session.IsReused(hash, limits, now))
        {
            // A refresh token came twice: whoever holds the copy loses the session too.
            session.EndedAt = now;
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return SessionProblems.Over();
        }
        var refresh = RefreshTokens.New();
        (session.FormerTokenHash, session.TokenHash, session.UsedAt) = (hash, RefreshTokens.HashOf(refresh), now);
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.Ok(await issuer.AnswerAsync(account, session.Id, refresh, cancel));
    }
}
