using System.Security.Claims;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>Who is signed in, from the cookie.</summary>
public sealed record StaffIdentity(
    string SessionId,
    string UserName,
    string DisplayName,
    string Role,
    Hospital Hospital
)
{
    public const string Scheme = "staff";
    private const string SessionClaim = "session",
        HospitalClaim = "hospital";

    /// <summary>The person of a cookie; null when nobody is signed in.</summary>
    public static StaffIdentity? From(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated != true
            ? null
            : new(
                user.FindFirstValue(SessionClaim)!,
                user.Identity.Name!,
                user.FindFirstValue("name")!,
                user.FindFirstValue(ClaimTypes.Role)!,
                Hospitals.ById(Guid.Parse(user.FindFirstValue(HospitalClaim)!))
            );

    /// <summary>The cookie's content: no token in it.</summary>
    public ClaimsPrincipal ToPrincipal() =>
        new(
            new ClaimsIdentity(
                [
                    new(SessionClaim, SessionId),
                    new(ClaimTypes.Name, UserName),
                    new("name", DisplayName),
                    new(ClaimTypes.Role, Role),
                    new(HospitalClaim, Hospital.Id.ToString()),
                ],
                Scheme
            )
        );
}
