using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>
    /// Merge another record into this one; its number keeps leading here. Both admitted: only proposed.
    /// </summary>
    [Post("/api/v1/patients/{id}/merge")]
    Task<ApiAnswer<MergeView>> MergePatientsAsync(
        Guid id,
        [Body] MergePatientsRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Carry out or refuse a proposed merge; not by the one who proposed it.</summary>
    [Post("/api/v1/patient-merges/{id}/decision")]
    Task<ApiAnswer<MergeView>> DecideMergeAsync(
        Guid id,
        [Body] DecideMergeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Take a merge back; answers still done with a task when something happened since. Undoing twice is undoing once.
    /// </summary>
    [Post("/api/v1/patient-merges/{id}/undo")]
    Task<ApiAnswer<MergeView>> UndoMergeAsync(
        Guid id,
        [Body] UndoMergeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Merges of a record, proposed ones and those taken back too.</summary>
    [Get("/api/v1/patients/{id}/merges")]
    Task<ApiAnswer<IReadOnlyList<MergeView>>> ListMergesAsync(Guid id);
}
