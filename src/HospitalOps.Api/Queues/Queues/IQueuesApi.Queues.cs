using Refit;

namespace HospitalOps.Api.Queues;

/// <summary>Calls to WaitingQueue.</summary>
public partial interface IQueuesApi
{
    /// <summary>Queues with counts and service points.</summary>
    [Get("/api/v1/queues")]
    Task<ApiAnswer<IReadOnlyList<QueueView>>> ListQueuesAsync();

    /// <summary>Live entries with order, reason, target and expected wait.</summary>
    [Get("/api/v1/queues/{id}/board")]
    Task<ApiAnswer<QueueBoard>> ShowQueueBoardAsync(Guid id);

    /// <summary>Read one entry.</summary>
    [Get("/api/v1/tickets/{id}")]
    Task<ApiAnswer<TicketView>> GetTicketAsync(Guid id);

    /// <summary>Come on duty at a service point; it may call.</summary>
    [Post("/api/v1/service-points/{id}/open")]
    Task<ApiAnswer<ServicePointView>> OpenServicePointAsync(Guid id, [Header("Idempotency-Key")] string? key = null);

    /// <summary>Close a service point; refused while a patient is called to it or served there.</summary>
    [Post("/api/v1/service-points/{id}/close")]
    Task<ApiAnswer<ServicePointView>> CloseServicePointAsync(Guid id, [Header("Idempotency-Key")] string? key = null);

    /// <summary>Rules of calling and opening hours of the hospital's queues.</summary>
    [Get("/api/v1/queue-settings")]
    Task<ApiAnswer<IReadOnlyList<QueueSettings>>> ListQueueSettingsAsync();

    /// <summary>Set rules of calling and opening hours; If-Match carries the version that was read.</summary>
    [Post("/api/v1/queues/{id}/settings")]
    Task<ApiAnswer<QueueSettings>> SetQueueAsync(
        Guid id,
        [Body] QueueSettingsRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );
}
