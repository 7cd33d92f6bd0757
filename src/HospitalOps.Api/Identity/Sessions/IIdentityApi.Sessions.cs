using Refit;

namespace HospitalOps.Api.Identity;

/// <summary>Calls to Identity.</summary>
public partial interface IIdentityApi
{
    /// <summary>Password for tokens.</summary>
    [Post("/identity/token")]
    Task<ApiAnswer<TokenAnswer>> SignInAsync([Body] SignInRequest body);

    /// <summary>Refresh token for new tokens; each is used once.</summary>
    [Post("/identity/token/refresh")]
    Task<ApiAnswer<TokenAnswer>> RefreshTokenAsync([Body] RefreshRequest body);

    /// <summary>End the session of this refresh token.</summary>
    [Post("/identity/sign-out")]
    Task<ApiAnswer<object>> SignOutAsync([Body] RefreshRequest body);
}
