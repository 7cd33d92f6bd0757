using Refit;

namespace HospitalOps.Api.Queues;

public partial interface IQueuesApi
{
    /// <summary>Call the next ticket; the answer says why this one.</summary>
    [Post("/api/v1/queues/{id}/call-next")]
    Task<ApiAnswer<TicketView>> CallNextAsync(
        Guid id,
        [Body] CallNextRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Call a chosen ticket out of turn, with a reason.</summary>
    [Post("/api/v1/tickets/{id}/call")]
    Task<ApiAnswer<TicketView>> CallTicketAsync(
        Guid id,
        [Body] CallTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Call again; refused too soon and after the last call.</summary>
    [Post("/api/v1/tickets/{id}/recall")]
    Task<ApiAnswer<TicketView>> RecallTicketAsync(
        Guid id,
        [Body] MoveTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Not answered, after the last call. The ticket comes back by the rule of its queue.</summary>
    [Post("/api/v1/tickets/{id}/absent")]
    Task<ApiAnswer<TicketView>> MarkTicketAbsentAsync(
        Guid id,
        [Body] MoveTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Back to waiting at the same place.</summary>
    [Post("/api/v1/tickets/{id}/put-back")]
    Task<ApiAnswer<TicketView>> PutTicketBackAsync(
        Guid id,
        [Body] MoveTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
