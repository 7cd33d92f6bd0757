using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>The patient is away and the bed is kept until a person says otherwise.</summary>
    [Post("/api/v1/beds/{id}/leave")]
    Task<ApiAnswer<BedView>> LeaveBedAsync(
        Guid id,
        [Body] LeaveBedRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The patient is back in his bed.</summary>
    [Post("/api/v1/beds/{id}/return")]
    Task<ApiAnswer<BedView>> ReturnToBedAsync(
        Guid id,
        [Body] ReturnToBedRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );
}
