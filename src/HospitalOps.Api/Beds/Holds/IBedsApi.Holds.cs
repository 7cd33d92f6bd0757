using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>Hold a bed for the request.</summary>
    [Post("/api/v1/placement-requests/{id}/reserve")]
    Task<ApiAnswer<PlacementRequestView>> ReserveBedAsync(
        Guid id,
        [Body] ReserveBedRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Occupied beds that fit the request and are expected to be left within 72 hours, the first first.
    /// </summary>
    [Get("/api/v1/placement-requests/{id}/coming-beds")]
    Task<ApiAnswer<IReadOnlyList<ComingBedView>>> ListComingBedsAsync(Guid id);

    /// <summary>
    /// Hold an occupied bed for the request from the expected discharge on; replaces an earlier plan of the request.
    /// </summary>
    [Post("/api/v1/placement-requests/{id}/plan-hold")]
    Task<ApiAnswer<PlacementRequestView>> PlanHoldAsync(
        Guid id,
        [Body] PlanHoldRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Drop the planned hold, with a reason; the request stays open.</summary>
    [Post("/api/v1/placement-requests/{id}/call-off-hold")]
    Task<ApiAnswer<PlacementRequestView>> CallOffPlannedHoldAsync(
        Guid id,
        [Body] CallOffHoldRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Give the hold on the bed another end, with a reason.</summary>
    [Post("/api/v1/placement-requests/{id}/hold")]
    Task<ApiAnswer<PlacementRequestView>> ChangeHoldAsync(
        Guid id,
        [Body] ChangeHoldRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Let the held bed go, with a reason; the request stays open.</summary>
    [Post("/api/v1/placement-requests/{id}/release")]
    Task<ApiAnswer<PlacementRequestView>> ReleaseHoldAsync(
        Guid id,
        [Body] ReleaseHoldRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
