using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>Direct admission into a free bed; makes and fulfils the request itself.</summary>
    [Post("/api/v1/beds/{id}/occupy")]
    Task<ApiAnswer<BedView>> OccupyBedAsync(
        Guid id,
        [Body] OccupyBedRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The patient left the bed; cleaning is asked at once.</summary>
    [Post("/api/v1/beds/{id}/vacate")]
    Task<ApiAnswer<BedView>> VacateBedAsync(
        Guid id,
        [Body] VacateBedRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Two patients exchange their beds; all or nothing.</summary>
    [Post("/api/v1/beds/{id}/swap")]
    Task<ApiAnswer<BedView>> SwapBedsAsync(
        Guid id,
        [Body] SwapBedsRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );
}
