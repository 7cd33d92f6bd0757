using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>Who pays for the stay; a payer must be in force on its day, dependants within its age limit.</summary>
    [Post("/api/v1/stays/{id}/cover")]
    Task<ApiAnswer<CoverView>> TellCoverAsync(
        Guid id,
        [Body] TellCoverRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Payer, share of the reference tariff and state of the payment guarantee; that an envelope exists, not what is in
    /// it.
    /// </summary>
    [Get("/api/v1/stays/{id}/cover")]
    Task<ApiAnswer<CoverView>> ReadCoverAsync(Guid id);

    /// <summary>Move the payment guarantee (PEC) one step with the facts of that step.</summary>
    [Post("/api/v1/stays/{id}/guarantee")]
    Task<ApiAnswer<CoverView>> MoveGuaranteeAsync(
        Guid id,
        [Body] MoveGuaranteeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Seal a confidential envelope for the payer; stored encrypted.</summary>
    [Post("/api/v1/stays/{id}/envelopes")]
    Task<ApiAnswer<object>> SealEnvelopeAsync(
        Guid id,
        [Body] SealEnvelopeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Read a sealed envelope; each reading is written down. Not for the desk.</summary>
    [Post("/api/v1/stays/{id}/envelopes/{kind}/opening")]
    Task<ApiAnswer<OpenedEnvelope>> OpenEnvelopeAsync(
        Guid id,
        string kind,
        [Header("Idempotency-Key")] string? key = null
    );
}
