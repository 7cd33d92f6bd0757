using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>The patient leaves for the other hospital, which has accepted him.</summary>
    [Post("/api/v1/placement-requests/{id}/depart")]
    Task<ApiAnswer<PlacementRequestView>> DepartToSiteAsync(
        Guid id,
        [Body] DepartToSiteRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
