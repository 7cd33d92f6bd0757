using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>Correct traits; old values are kept with author and reason, a stale version is refused.</summary>
    [Post("/api/v1/patients/{id}/identity")]
    Task<ApiAnswer<PatientView>> CorrectIdentityAsync(
        Guid id,
        [Body] CorrectIdentityRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>A document was seen and its traits are equal; refused while the identity is doubtful.</summary>
    [Post("/api/v1/patients/{id}/verification")]
    Task<ApiAnswer<PatientView>> VerifyIdentityAsync(
        Guid id,
        [Body] VerifyIdentityRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>A contradiction was found; the identity is doubtful until somebody decides.</summary>
    [Post("/api/v1/patients/{id}/doubt")]
    Task<ApiAnswer<PatientView>> DoubtIdentityAsync(
        Guid id,
        [Body] DoubtIdentityRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The doubt is settled, with what was decided.</summary>
    [Post("/api/v1/patients/{id}/doubt/decision")]
    Task<ApiAnswer<PatientView>> DecideDoubtAsync(
        Guid id,
        [Body] DoubtIdentityRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Show the document number; each time is recorded with person and purpose.</summary>
    [Post("/api/v1/patients/{id}/identifier-reveals")]
    Task<ApiAnswer<RevealedIdentifier>> RevealIdentifierAsync(
        Guid id,
        [Body] RevealIdentifierRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Store an identifier of another issuer; a form that looks wrong is only warned of.</summary>
    [Post("/api/v1/patients/{id}/identifiers")]
    Task<ApiAnswer<AddedIdentifier>> AddIdentifierAsync(
        Guid id,
        [Body] AddIdentifierRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Corrections with old values, author and reason; numbers of other issuers, masked; numbers of merged records.
    /// </summary>
    [Get("/api/v1/patients/{id}/history")]
    Task<ApiAnswer<IdentityHistoryView>> ShowIdentityHistoryAsync(Guid id);

    /// <summary>Whether the hospital stands alone or beside another administrative system.</summary>
    [Get("/api/v1/desk-mode")]
    Task<ApiAnswer<DeskModeView>> ReadDeskModeAsync();

    /// <summary>Name the other administrative system, or none.</summary>
    [Post("/api/v1/desk-mode")]
    Task<ApiAnswer<DeskModeView>> SetDeskModeAsync(
        [Body] SetMasterSystemRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
