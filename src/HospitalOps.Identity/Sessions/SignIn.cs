using HospitalOps.Api.Identity;
using HospitalOps.Identity.Accounts;
using HospitalOps.Identity.Persistence;
using HospitalOps.Identity.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Sessions;

/// <summary>Unknown account, wrong password and disabled account get the same answer.</summary>
internal static class SignIn
{
    public static void Map(RouteGroupBuilder group) =>
        group.MapPost("/token", HandleAsync).AllowAnonymous().WithName("SignIn").WithSummary("Password for tokens.");

    private static async Task<Results<Ok<TokenAnswer>, ProblemHttpResult>> HandleAsync(
        SignInRequest body,
        IdentityDbContext database,
        PasswordHashing passwords,
        TokenIssuer issuer,
        AddressLimits addresses,
        HttpContext http,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (addresses.RetryAfter(http.Connection.RemoteIpAddress, now) is { } wait)
            return SessionProblems.Locked(http, wait);
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var name = body.UserName.Trim().ToLowerInvariant();
        var account = await database
            .Accounts.FromSql($"select * from staff_account where user_name = {name} for no key update")
            .SingleOrDefaultAsync(cancel);
        if (account?.LockedUntil > now)
            return SessionProblems.Locked(http, account.LockedUntil.Value - now);

        if (
            !await passwords.VerifyAsync(body.Password, account?.PasswordHash, cancel)
            || account is null
            || account.Disabled
        )
        {
            addresses.Failed(http.Connection.RemoteIpAddress, now);
            account?.Failed(now);
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return SessionProblems.Failed();
        }
        account.SignedIn();
        var refresh = RefreshTokens.New();
        var session = new StaffSession
        {
            Id = Guid.CreateVersion7(now),
            StaffId = account.Id,
            TokenHash = RefreshTokens.HashOf(refresh),
            StartedAt = now,
            UsedAt = now,
        };
        database.Add(session);
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.Ok(await issuer.AnswerAsync(account, session.Id, refresh, cancel));
    }
}
