using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace HospitalOps.ServiceDefaults.Security;

/// <summary>
/// The person behind a request, from the verified token. Everything is limited to <see cref="HospitalId"/>.
/// </summary>
/// <param name="UserId">Staff id.</param>
/// <param name="UserName">Account name, the author of events.</param>
/// <param name="Role">The one role of the account.</param>
/// <param name="HospitalId">The one hospital of the account.</param>
public sealed record Caller(Guid UserId, string UserName, string Role, Guid HospitalId)
{
    /// <summary>Reads the caller from the claims.</summary>
    /// <exception cref="UnauthorizedAccessException">A claim is missing: the token is not one of
    /// Identity's.</exception>
    public static Caller From(ClaimsPrincipal user) =>
        new(
            Guid.Parse(Claim(user, "sub")),
            Claim(user, "preferred_username"),
            Claim(user, "role"),
            Guid.Parse(Claim(user, "hospital"))
        );

    /// <summary>Lets handlers take the caller as a parameter.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<Caller?>(From(context.User));

    private static string Claim(ClaimsPrincipal user, string type) =>
        user.FindFirstValue(type) ?? throw new UnauthorizedAccessException($"The token has no '{type}'.");
}
