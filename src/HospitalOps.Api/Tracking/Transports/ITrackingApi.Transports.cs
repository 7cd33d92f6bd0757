using Refit;

namespace HospitalOps.Api.Tracking;

public partial interface ITrackingApi
{
    /// <summary>Ready to move: ask a porter.</summary>
    [Post("/api/v1/transports")]
    Task<ApiAnswer<TransportView>> RequestTransportAsync(
        [Body] RequestTransportRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Open porter jobs of the hospital or of one stay, oldest first; for one stay also what could not be done in the
    /// last hours.
    /// </summary>
    [Get("/api/v1/transports")]
    Task<ApiAnswer<IReadOnlyList<TransportView>>> ListTransportsAsync(Guid? stayId = null);

    /// <summary>A porter has the job.</summary>
    [Post("/api/v1/transports/{id}/take")]
    Task<ApiAnswer<TransportView>> TakeTransportAsync(
        Guid id,
        [Body] TransportStepRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The porter leaves with the patient.</summary>
    [Post("/api/v1/transports/{id}/start")]
    Task<ApiAnswer<TransportView>> StartTransportAsync(
        Guid id,
        [Body] TransportStepRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The patient is handed over.</summary>
    [Post("/api/v1/transports/{id}/finish")]
    Task<ApiAnswer<TransportView>> FinishTransportAsync(
        Guid id,
        [Body] TransportStepRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The porter came and the patient could not go, with a reason.</summary>
    [Post("/api/v1/transports/{id}/fail")]
    Task<ApiAnswer<TransportView>> FailTransportAsync(
        Guid id,
        [Body] CancelTransportRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Not needed, with a reason.</summary>
    [Post("/api/v1/transports/{id}/cancel")]
    Task<ApiAnswer<TransportView>> CancelTransportAsync(
        Guid id,
        [Body] CancelTransportRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Open jobs in the order proposed to the caller, with the reasons; ward = codes of the wards of his zone, none for
    /// the whole hospital.
    /// </summary>
    [Get("/api/v1/transports/proposed")]
    Task<ApiAnswer<IReadOnlyList<ProposedTransport>>> ProposeTransportsAsync(
        [Query(CollectionFormat.Multi)] string[] ward
    );

    /// <summary>Waiting jobs and the load of each porter.</summary>
    [Get("/api/v1/transports/board")]
    Task<ApiAnswer<TransportBoardView>> ShowTransportBoardAsync();
}
