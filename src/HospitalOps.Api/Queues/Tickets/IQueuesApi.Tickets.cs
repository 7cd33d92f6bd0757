using Refit;

namespace HospitalOps.Api.Queues;

public partial interface IQueuesApi
{
    /// <summary>Give a number; unique per queue and business day.</summary>
    [Post("/api/v1/queues/{id}/tickets")]
    Task<ApiAnswer<TicketView>> IssueTicketAsync(
        Guid id,
        [Body] IssueTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>What is printed: number, queue, time, people ahead, code to follow it.</summary>
    [Get("/api/v1/tickets/{id}/slip")]
    Task<ApiAnswer<TicketSlip>> PrintTicketAsync(Guid id);

    /// <summary>The patient is being served.</summary>
    [Post("/api/v1/tickets/{id}/start")]
    Task<ApiAnswer<TicketView>> StartServiceAsync(
        Guid id,
        [Body] MoveTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Service ended.</summary>
    [Post("/api/v1/tickets/{id}/finish")]
    Task<ApiAnswer<TicketView>> FinishServiceAsync(
        Guid id,
        [Body] MoveTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Left without being seen; the time known, or estimated and marked so.</summary>
    [Post("/api/v1/tickets/{id}/leave")]
    Task<ApiAnswer<TicketView>> RecordLeftAsync(
        Guid id,
        [Body] LeaveRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The number is void.</summary>
    [Post("/api/v1/tickets/{id}/cancel")]
    Task<ApiAnswer<TicketView>> CancelTicketAsync(
        Guid id,
        [Body] CancelTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The person behind the number is known.</summary>
    [Post("/api/v1/tickets/{id}/link")]
    Task<ApiAnswer<TicketView>> LinkPatientAsync(
        Guid id,
        [Body] LinkPatientRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Send the visit to another queue.</summary>
    [Post("/api/v1/tickets/{id}/redirect")]
    Task<ApiAnswer<TicketView>> RedirectTicketAsync(
        Guid id,
        [Body] RedirectTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Take back the last move within five minutes: your own, or anybody's as a supervisor.</summary>
    [Post("/api/v1/tickets/{id}/undo")]
    Task<ApiAnswer<TicketView>> UndoTicketAsync(
        Guid id,
        [Body] MoveTicketRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Moves of a queue that the caller can take back now, the latest first.</summary>
    [Get("/api/v1/queues/{id}/undoable")]
    Task<ApiAnswer<IReadOnlyList<UndoableMove>>> ListUndoableAsync(Guid id);

    /// <summary>The ordered entries of one visit, also those that were taken back.</summary>
    [Get("/api/v1/visits/{id}/queue-steps")]
    Task<ApiAnswer<VisitChain>> ShowVisitChainAsync(Guid id);
}
