using System.Security.Cryptography;
using System.Text;
using HospitalOps.Api.Identity;
using HospitalOps.Identity.Accounts;
using HospitalOps.Identity.Persistence;
using HospitalOps.Identity.Tokens;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Identity.Sessions;

/// <summary>
/// Sign in, refresh, sign out. Unknown account, wrong password and disabled account get the same answer.
/// </summary>
internal static class SignIn
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/token", SignInAsync).AllowAnonymous().WithName("SignIn").WithSummary("Password for tokens.");
        group
            .MapPost("/token/refresh", RefreshAsync)
            .AllowAnonymous()
            .WithName("RefreshToken")
            .WithSummary("Refresh token for new tokens; each is used once.");
        group
            .MapPost("/sign-out", SignOutAsync)
            .AllowAnonymous()
            .WithName("SignOut")
            .WithSummary("End the session of this refresh token.");
    }

    private static async Task<Results<Ok<TokenAnswer>, ProblemHttpResult>> SignInAsync(
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
            return Locked(http, wait);
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var name = body.UserName.Trim().ToLowerInvariant();
        var account = await database
            .Accounts.FromSql($"select * from staff_account where user_name = {name} for no key update")
            .SingleOrDefaultAsync(cancel);
        if (account?.LockedUntil > now)
            return Locked(http, account.LockedUntil.Value - now);

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
            return Failed();
        }
        account.SignedIn();
        var refresh = NewToken();
        var session = new StaffSession
        {
            Id = Guid.CreateVersion7(now),
            StaffId = account.Id,
            TokenHash = HashOf(refresh),
            StartedAt = now,
            UsedAt = now,
        };
        database.Add(session);
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.Ok(await AnswerAsync(account, session.Id, refresh, issuer, cancel));
    }

    private static async Task<Results<Ok<TokenAnswer>, ProblemHttpResult>> RefreshAsync(
        RefreshRequest body,
        IdentityDbContext database,
        TokenIssuer issuer,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var hash = HashOf(body.RefreshToken);
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var session = await database
            .Sessions.FromSql(
                $"select * from staff_session where token_hash = {hash} or former_token_hash = {hash} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (session is null)
            return Over();
        var account = await database.Accounts.AsNoTracking().SingleAsync(row => row.Id == session.StaffId, cancel);
        var limits = SessionLimits.Of(account.Role);
        if (account.Disabled || session.IsOver(limits, now))
            return Over();
        if (session.IsReused(hash, limits, now))
        {
            // A refresh token came twice: whoever holds the copy loses the session too.
            session.EndedAt = now;
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return Over();
        }
        var refresh = NewToken();
        (session.FormerTokenHash, session.TokenHash, session.UsedAt) = (hash, HashOf(refresh), now);
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.Ok(await AnswerAsync(account, session.Id, refresh, issuer, cancel));
    }

    private static async Task<NoContent> SignOutAsync(
        RefreshRequest body,
        IdentityDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var hash = HashOf(body.RefreshToken);
        var now = clock.GetUtcNow();
        await database
            .Sessions.Where(session => session.TokenHash == hash && session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancel);
        return TypedResults.NoContent();
    }

    private static async Task<TokenAnswer> AnswerAsync(
        StaffAccount account,
        Guid session,
        string refresh,
        TokenIssuer issuer,
        CancellationToken cancel
    )
    {
        var (token, expires) = await issuer.IssueAsync(account, session, cancel);
        return new TokenAnswer(
            token,
            expires,
            refresh,
            new SignedInUser(
                account.Id,
                account.UserName,
                account.DisplayName,
                account.Role,
                account.HospitalId,
                Hospitals.ById(account.HospitalId).Code
            )
        );
    }

    private static string NewToken() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static ProblemHttpResult Failed() =>
        Problem(StatusCodes.Status401Unauthorized, IdentityRefusals.SignInFailed, "Account or password is wrong.");

    private static ProblemHttpResult Over() =>
        Problem(StatusCodes.Status401Unauthorized, IdentityRefusals.SessionOver, "The session is over; sign in again.");

    private static ProblemHttpResult Locked(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        return Problem(
            StatusCodes.Status429TooManyRequests,
            IdentityRefusals.LockedOut,
            "Too many wrong passwords; wait."
        );
    }

    private static ProblemHttpResult Problem(int status, string code, string detail) =>
        TypedResults.Problem(
            detail,
            statusCode: status,
            type: $"urn:hospitalops:problem:{code}",
            extensions: new Dictionary<string, object?> { ["code"] = code }
        );
}
