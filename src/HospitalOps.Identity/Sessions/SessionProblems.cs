using HospitalOps.Identity.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Identity.Sessions;

/// <summary>Why nobody is signed in.</summary>
internal static class SessionProblems
{
    public static ProblemHttpResult Failed() =>
        Problem(StatusCodes.Status401Unauthorized, IdentityRefusals.SignInFailed, "Account or password is wrong.");

    public static ProblemHttpResult Over() =>
        Problem(StatusCodes.Status401Unauthorized, IdentityRefusals.SessionOver, "The session is over; sign in again.");

    public static ProblemHttpResult Locked(HttpContext http, TimeSpan wait)
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
