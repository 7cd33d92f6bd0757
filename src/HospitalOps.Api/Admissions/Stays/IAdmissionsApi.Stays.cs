using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>Prepare a planned, day or outpatient stay; it expires when nobody comes.</summary>
    [Post("/api/v1/stays/pre-admissions")]
    Task<ApiAnswer<StayView>> PreAdmitPatientAsync(
        [Body] PreAdmitPatientRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The expected patient is here: the prepared stay opens under its number.</summary>
    [Post("/api/v1/stays/{id}/arrival")]
    Task<ApiAnswer<StayView>> ReceivePreAdmittedAsync(
        Guid id,
        [Body] ReceivePreAdmittedRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>A paper of the stay has come; a kind that was not awaited is added.</summary>
    [Post("/api/v1/stays/{id}/documents")]
    Task<ApiAnswer<IReadOnlyList<StayDocumentView>>> ReceiveDocumentAsync(
        Guid id,
        [Body] ReceiveDocumentRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Papers of a stay and which of them have come.</summary>
    [Get("/api/v1/stays/{id}/documents")]
    Task<ApiAnswer<IReadOnlyList<StayDocumentView>>> ListStayDocumentsAsync(Guid id);

    /// <summary>Open a stay; the stay number is never used again.</summary>
    [Post("/api/v1/stays")]
    Task<ApiAnswer<StayView>> OpenStayAsync(
        [Body] OpenStayRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Open stays, stays with a decided discharge, stays whose paperwork is due, expected ones or closed ones; of one
    /// patient: all unless told.
    /// </summary>
    [Get("/api/v1/stays")]
    Task<ApiAnswer<IReadOnlyList<StayView>>> ListStaysAsync(
        StayFilter? state = null,
        Guid? patientId = null,
        int? take = null
    );

    /// <summary>Change the class of a stay; births and transfers keep theirs.</summary>
    [Post("/api/v1/stays/{id}/kind")]
    Task<ApiAnswer<StayView>> ChangeStayKindAsync(
        Guid id,
        [Body] ChangeStayKindRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Read one stay.</summary>
    [Get("/api/v1/stays/{id}")]
    Task<ApiAnswer<StayView>> GetStayAsync(Guid id);

    /// <summary>A doctor decides that the patient is admitted.</summary>
    [Post("/api/v1/stays/{id}/admission-decision")]
    Task<ApiAnswer<StayView>> DecideAdmissionAsync(
        Guid id,
        [Body] DecideAdmissionRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The stay never took place.</summary>
    [Post("/api/v1/stays/{id}/cancel")]
    Task<ApiAnswer<StayView>> CancelStayAsync(
        Guid id,
        [Body] CancelStayRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Close the stay as a transfer and open its successor at another hospital, in one transaction; a repeat answers
    /// the same pair.
    /// </summary>
    [Post("/api/v1/stays/{id}/site-transfer")]
    Task<ApiAnswer<SiteTransferred>> TransferToSiteAsync(
        Guid id,
        [Body] TransferToSiteRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
