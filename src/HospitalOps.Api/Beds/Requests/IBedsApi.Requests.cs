using HospitalOps.SharedKernel.Beds;
using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>
    /// Admitted patients in no bed, the one who waits longest first; or those on leave, or leaving for good.
    /// </summary>
    [Get("/api/v1/unplaced-stays")]
    Task<ApiAnswer<IReadOnlyList<UnplacedStay>>> ListUnplacedAsync(WithoutBed? kind = null);

    /// <summary>Open bed requests, or with state=all the 500 newest.</summary>
    [Get("/api/v1/placement-requests")]
    Task<ApiAnswer<IReadOnlyList<PlacementRequestView>>> ListPlacementRequestsAsync(string? state = null);

    /// <summary>Ask for a bed; one open request per stay.</summary>
    [Post("/api/v1/placement-requests")]
    Task<ApiAnswer<PlacementRequestView>> RequestBedAsync(
        [Body] RequestBedRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Read one bed request.</summary>
    [Get("/api/v1/placement-requests/{id}")]
    Task<ApiAnswer<PlacementRequestView>> GetPlacementRequestAsync(Guid id);

    /// <summary>The steps of a bed request, the first first.</summary>
    [Get("/api/v1/placement-requests/{id}/steps")]
    Task<ApiAnswer<IReadOnlyList<PlacementStepView>>> ShowPlacementStepsAsync(Guid id);

    /// <summary>Refusals, overrides and holds that ran out, per ward, between two instants.</summary>
    [Get("/api/v1/placement-exceptions")]
    Task<ApiAnswer<IReadOnlyList<PlacementExceptions>>> ListPlacementExceptionsAsync(
        DateTimeOffset from,
        DateTimeOffset to
    );

    /// <summary>Beds that fit the request, best first, with points, reasons and what is given up.</summary>
    [Get("/api/v1/placement-requests/{id}/suggestions")]
    Task<ApiAnswer<SuggestionsView>> SuggestBedsAsync(Guid id);

    /// <summary>The receiving ward takes the patient.</summary>
    [Post("/api/v1/placement-requests/{id}/accept")]
    Task<ApiAnswer<PlacementRequestView>> AcceptPatientAsync(
        Guid id,
        [Body] AcceptPatientRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The receiving ward does not take the patient; the bed is free again and the request open.</summary>
    [Post("/api/v1/placement-requests/{id}/refuse")]
    Task<ApiAnswer<PlacementRequestView>> RefusePatientAsync(
        Guid id,
        [Body] RefusePatientRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The bed is no longer needed.</summary>
    [Post("/api/v1/placement-requests/{id}/withdraw")]
    Task<ApiAnswer<PlacementRequestView>> WithdrawBedRequestAsync(
        Guid id,
        [Body] RefusePatientRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The patient is in the reserved bed; a transfer vacates the old bed at the same instant.</summary>
    [Post("/api/v1/placement-requests/{id}/arrival")]
    Task<ApiAnswer<PlacementRequestView>> ConfirmArrivalAsync(
        Guid id,
        [Body] ConfirmArrivalRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
