using Refit;

namespace HospitalOps.Api.Queues;

public partial interface IQueuesApi
{
    /// <summary>Confirm a level of the scale in force (FRENCH: 1, 2, 3A, 3B, 4, 5).</summary>
    [Post("/api/v1/tickets/{id}/triage")]
    Task<ApiAnswer<TicketView>> TriagePatientAsync(
        Guid id,
        [Body] TriagePatientRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Which level the measurements speak for; the nurse decides.</summary>
    [Post("/api/v1/triage-proposals")]
    Task<ApiAnswer<LevelProposal>> ProposeLevelAsync([Body] ProposeLevelRequest body);

    /// <summary>The scale in force.</summary>
    [Get("/api/v1/triage-scale")]
    Task<ApiAnswer<TriageScaleView>> ShowTriageScaleAsync();

    /// <summary>Set the scale; If-Match carries the version that was read.</summary>
    [Post("/api/v1/triage-scale")]
    Task<ApiAnswer<TriageScaleView>> SetTriageScaleAsync(
        [Body] TriageScaleRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>All versions, the latest first.</summary>
    [Get("/api/v1/triage-scale/versions")]
    Task<ApiAnswer<IReadOnlyList<TriageScaleView>>> ListTriageScaleVersionsAsync();

    /// <summary>Re-triages that are overdue or due within 15 minutes, longest due first.</summary>
    [Get("/api/v1/retriages")]
    Task<ApiAnswer<IReadOnlyList<RetriageView>>> ListRetriagesAsync();

    /// <summary>Triage acts of a visit, the latest first.</summary>
    [Get("/api/v1/visits/{visitId}/triage-acts")]
    Task<ApiAnswer<IReadOnlyList<TriageActView>>> ShowTriageHistoryAsync(Guid visitId);
}
