using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>Block a bed until a date. With a patient in it or held: refused, or planned with whenEmpty.</summary>
    [Post("/api/v1/beds/{id}/block")]
    Task<ApiAnswer<BedView>> BlockBedAsync(
        Guid id,
        [Body] BlockBedRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>End the block, or call off the planned one.</summary>
    [Post("/api/v1/beds/{id}/unblock")]
    Task<ApiAnswer<BedView>> UnblockBedAsync(
        Guid id,
        [Body] UnblockBedRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Give the block a later end.</summary>
    [Post("/api/v1/beds/{id}/prolong-block")]
    Task<ApiAnswer<BedView>> ProlongBlockAsync(
        Guid id,
        [Body] ProlongBlockRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Blocks in force and planned; those whose date is reached first.</summary>
    [Get("/api/v1/bed-blocks")]
    Task<ApiAnswer<IReadOnlyList<BedBlockView>>> ListBedBlocksAsync();

    /// <summary>Blocked bed-hours per ward and reason between two instants.</summary>
    [Get("/api/v1/blocked-bed-hours")]
    Task<ApiAnswer<IReadOnlyList<BlockedHours>>> ListBlockedBedHoursAsync(DateTimeOffset from, DateTimeOffset to);
}
