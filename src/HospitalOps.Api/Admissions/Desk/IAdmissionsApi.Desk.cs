using Refit;

namespace HospitalOps.Api.Admissions;

public partial interface IAdmissionsApi
{
    /// <summary>Open tasks of the caller's hospital, oldest first; optionally of one patient or kind.</summary>
    [Get("/api/v1/desk-tasks")]
    Task<ApiAnswer<IReadOnlyList<DeskTaskView>>> ListDeskTasksAsync(Guid? patientId = null, string? kind = null);

    /// <summary>A task is done; kept with author and outcome.</summary>
    [Post("/api/v1/desk-tasks/{id}/done")]
    Task<ApiAnswer<object>> FinishDeskTaskAsync(
        Guid id,
        [Body] FinishDeskTaskRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
