using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>Take a discharge back; a bed that was given up stays with its new occupant.</summary>
    [Post("/api/v1/stays/{id}/discharge-reversal")]
    Task<ApiAnswer<StayView>> ReverseDischargeAsync(
        Guid id,
        [Body] ReverseDischargeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>A doctor decides that the patient may leave; each kind of discharge asks for its own facts.</summary>
    [Post("/api/v1/stays/{id}/discharge-decision")]
    Task<ApiAnswer<StayView>> DecideDischargeAsync(
        Guid id,
        [Body] DecideDischargeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The clerk finished the administrative discharge.</summary>
    [Post("/api/v1/stays/{id}/discharge-paperwork")]
    Task<ApiAnswer<StayView>> FinishDischargePaperworkAsync(
        Guid id,
        [Body] FinishDischargePaperworkRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The patient left the hospital; the stay is closed.</summary>
    [Post("/api/v1/stays/{id}/departure")]
    Task<ApiAnswer<StayView>> RecordDepartureAsync(
        Guid id,
        [Body] RecordDepartureRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
