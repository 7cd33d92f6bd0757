using HospitalOps.SharedKernel;

namespace HospitalOps.Identity.Accounts;

internal static class IdentityRefusals
{
    /// <summary>The same answer for an unknown account, a wrong password and a disabled account.</summary>
    public const string SignInFailed = "sign_in_failed";

    public const string LockedOut = "locked_out";

    public const string SessionOver = "session_over";

    public static readonly Refusal NotYourself = new(
        RefusalKind.Conflict,
        "not_yourself",
        "You cannot disable your own account."
    );
}
