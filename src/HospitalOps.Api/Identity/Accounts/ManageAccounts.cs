namespace HospitalOps.Api.Identity;

/// <summary>One account of the administrator's hospital.</summary>
public sealed record StaffView(
    Guid Id,
    string UserName,
    string DisplayName,
    string Role,
    bool Disabled,
    DateTimeOffset? LockedUntil
);

/// <summary>Nothing to say: the account is disabled now.</summary>
public sealed record DisableAccountRequest;
