namespace HospitalOps.StaffPortal.Shell;

/// <summary>Identity's answer to a sign-in or a refresh.</summary>
public sealed record TokenSet(string AccessToken, DateTimeOffset ExpiresAt, string RefreshToken, TokenUser User);

/// <summary>The person of a token.</summary>
public sealed record TokenUser(
    Guid Id,
    string UserName,
    string DisplayName,
    string Role,
    Guid HospitalId,
    string HospitalCode
);
