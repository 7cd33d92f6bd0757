using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>The weights by which this hospital ranks beds and plans the day, and who changed them.</summary>
    [Get("/api/v1/placement-weights")]
    Task<ApiAnswer<WeightsView>> ShowPlacementWeightsAsync();

    /// <summary>Set weights; a new version with author and reason, used from then on.</summary>
    [Post("/api/v1/placement-weights")]
    Task<ApiAnswer<WeightsView>> ChangePlacementWeightsAsync(
        [Body] ChangeWeightsRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>How yesterday's suggestions would have changed with other weights; changes nothing.</summary>
    [Post("/api/v1/placement-weights/preview")]
    Task<ApiAnswer<WeightsPreviewView>> PreviewPlacementWeightsAsync([Body] PreviewWeightsRequest body);
}
