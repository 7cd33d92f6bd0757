using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Identity;

/// <summary>Account and password.</summary>
public sealed record SignInRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string UserName,
    [property: Required, StringLength(200, MinimumLength = 1)] string Password
);

/// <summary>The current refresh token; it is used once.</summary>
public sealed record RefreshRequest([property: Required, StringLength(200, MinimumLength = 1)] string RefreshToken);

/// <summary>Who signed in.</summary>
public sealed record SignedInUser(
    Guid Id,
    string UserName,
    string DisplayName,
    string Role,
    Guid HospitalId,
    string HospitalCode
);

/// <summary>Access token for the services, refresh token for the next one.</summary>
public sealed record TokenAnswer(string AccessToken, DateTimeOffset ExpiresAt, string RefreshToken, SignedInUser User);
