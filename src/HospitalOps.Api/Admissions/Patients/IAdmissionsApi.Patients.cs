using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>
    /// Create an identity; refused as possible_duplicate when similar records exist and no reason is given.
    /// </summary>
    [Post("/api/v1/patients")]
    Task<ApiAnswer<RegisteredPatient>> RegisterPatientAsync(
        [Body] RegisterPatientRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// A provisional record for somebody who cannot say who he is; the report to the authorities becomes a task.
    /// </summary>
    [Post("/api/v1/patients/unknown")]
    Task<ApiAnswer<RegisteredPatient>> RegisterUnknownPatientAsync(
        [Body] RegisterUnknownPatientRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>A child is born: its own record, rank and stay, linked to the mother's open stay.</summary>
    [Post("/api/v1/patients/{id}/newborns")]
    Task<ApiAnswer<RegisteredNewborn>> RegisterNewbornAsync(
        Guid id,
        [Body] RegisterNewbornRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Read one identity.</summary>
    [Get("/api/v1/patients/{id}")]
    Task<ApiAnswer<PatientView>> GetPatientAsync(Guid id);

    /// <summary>The information notice was handed over: which version, when.</summary>
    [Post("/api/v1/patients/{id}/notice")]
    Task<ApiAnswer<PatientView>> GiveNoticeAsync(
        Guid id,
        [Body] GiveNoticeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Names in both scripts for up to 1,000 ids of the caller's hospital.</summary>
    [Post("/api/v1/patients/labels")]
    Task<ApiAnswer<IReadOnlyList<PatientLabel>>> LabelPatientsAsync([Body] LabelPatientsRequest body);
}
