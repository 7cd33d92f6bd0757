using Refit;

namespace HospitalOps.Api.Tracking;

public partial interface ITrackingApi
{
    /// <summary>Set or revise the expected discharge.</summary>
    [Post("/api/v1/journeys/{id}/expected-discharge")]
    Task<ApiAnswer<ExpectedDischarge>> ExpectDischargeAsync(
        Guid id,
        [Body] ExpectDischargeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Open blockers of a ward, one entry per patient.</summary>
    [Get("/api/v1/discharge-blockers")]
    Task<ApiAnswer<IReadOnlyList<WardBlockers>>> ListBlockersAsync(Guid ward);

    /// <summary>Something holds the discharge back.</summary>
    [Post("/api/v1/journeys/{id}/blockers")]
    Task<ApiAnswer<BlockerView>> OpenBlockerAsync(
        Guid id,
        [Body] OpenBlockerRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>A blocker is gone.</summary>
    [Post("/api/v1/discharge-blockers/{id}/clear")]
    Task<ApiAnswer<BlockerView>> ClearBlockerAsync(Guid id, [Header("Idempotency-Key")] string? key = null);

    /// <summary>Expected, decided, ready, held back; by ward.</summary>
    [Get("/api/v1/discharge-board")]
    Task<ApiAnswer<DischargeBoardView>> ShowDischargeBoardAsync(Guid? ward = null);
}
