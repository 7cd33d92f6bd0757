using Refit;

namespace HospitalOps.Api.Identity;

public partial interface IIdentityApi
{
    /// <summary>The signed-in account.</summary>
    [Get("/identity/me")]
    Task<ApiAnswer<SignedInUser>> MeAsync();

    /// <summary>The names behind the account names of the own hospital.</summary>
    [Get("/identity/colleagues")]
    Task<ApiAnswer<IReadOnlyList<ColleagueView>>> ListColleaguesAsync();

    /// <summary>Accounts of the own hospital.</summary>
    [Get("/identity/staff")]
    Task<ApiAnswer<IReadOnlyList<StaffView>>> ListStaffAsync();

    /// <summary>The account may not be used any more.</summary>
    [Post("/identity/staff/{id}/disable")]
    Task<ApiAnswer<StaffView>> DisableStaffAsync(
        Guid id,
        [Body] DisableAccountRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
