using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>Count the violations of the bed invariants in the stored history.</summary>
    [Get("/api/v1/bed-overview/invariants")]
    Task<ApiAnswer<IReadOnlyList<InvariantView>>> CheckInvariantsAsync();

    /// <summary>Read one bed.</summary>
    [Get("/api/v1/beds/{id}")]
    Task<ApiAnswer<BedView>> GetBedAsync(Guid id);

    /// <summary>Change the isolation precautions of the patient in the bed.</summary>
    [Post("/api/v1/beds/{id}/precautions")]
    Task<ApiAnswer<BedView>> ChangePrecautionsAsync(
        Guid id,
        [Body] ChangePrecautionsRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The 50 latest lines; older ones with before = the time of the last line.</summary>
    [Get("/api/v1/beds/{id}/history")]
    Task<ApiAnswer<IReadOnlyList<BedHistoryLine>>> ShowBedHistoryAsync(Guid id, DateTimeOffset? before = null);
}
