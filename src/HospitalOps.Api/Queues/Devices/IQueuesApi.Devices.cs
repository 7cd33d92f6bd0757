using Refit;

namespace HospitalOps.Api.Queues;

public partial interface IQueuesApi
{
    /// <summary>Numbers and counters for a waiting room, the latest call first.</summary>
    [Get("/api/v1/public-display")]
    Task<ApiAnswer<PublicDisplay>> ShowPublicDisplayAsync(string? queues = null);

    /// <summary>State of one number for whoever holds its paper.</summary>
    [Get("/api/v1/followed-tickets/{code}")]
    Task<ApiAnswer<FollowedTicket>> FollowTicketAsync(string code);

    /// <summary>Open queues for a kiosk.</summary>
    [Get("/api/v1/kiosk/queues")]
    Task<ApiAnswer<IReadOnlyList<KioskQueue>>> ListKioskQueuesAsync();

    /// <summary>One number for whoever stands at the kiosk.</summary>
    [Post("/api/v1/kiosk/tickets")]
    Task<ApiAnswer<TicketSlip>> TakeNumberAsync(
        [Body] TakeNumberRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
