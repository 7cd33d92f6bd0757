using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>Report a bed that is shown clean and is not.</summary>
    [Post("/api/v1/beds/{id}/found-dirty")]
    Task<ApiAnswer<BedView>> ReportDirtyBedAsync(
        Guid id,
        [Body] ReportDirtyBedRequest body,
        [Header("If-Match")] IfMatch version,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The same by the code on the bed; answers with the job.</summary>
    [Post("/api/v1/cleaning-jobs/report")]
    Task<ApiAnswer<CleaningJobView>> ReportDirtyBedByCodeAsync(
        [Body] ReportDirtyBedByCodeRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Open cleaning jobs, or with state=all the 300 newest.</summary>
    [Get("/api/v1/cleaning-jobs")]
    Task<ApiAnswer<IReadOnlyList<CleaningJobView>>> ListCleaningJobsAsync(string? state = null);

    /// <summary>Take the job and start.</summary>
    [Post("/api/v1/cleaning-jobs/{id}/start")]
    Task<ApiAnswer<CleaningJobView>> StartCleaningAsync(
        Guid id,
        [Body] CleaningStepRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Interrupt the work with a reason.</summary>
    [Post("/api/v1/cleaning-jobs/{id}/pause")]
    Task<ApiAnswer<CleaningJobView>> PauseCleaningAsync(
        Guid id,
        [Body] PauseCleaningRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Go on.</summary>
    [Post("/api/v1/cleaning-jobs/{id}/resume")]
    Task<ApiAnswer<CleaningJobView>> ResumeCleaningAsync(
        Guid id,
        [Body] CleaningStepRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The work is done: the bed is ready, or awaits inspection where the ward asks for it.</summary>
    [Post("/api/v1/cleaning-jobs/{id}/finish")]
    Task<ApiAnswer<CleaningJobView>> FinishCleaningAsync(
        Guid id,
        [Body] CleaningStepRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The bed is ready, or goes back to be cleaned with a reason.</summary>
    [Post("/api/v1/cleaning-jobs/{id}/inspect")]
    Task<ApiAnswer<CleaningJobView>> InspectCleaningAsync(
        Guid id,
        [Body] InspectBedRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Turn the look at cleaned beds on or off for a ward.</summary>
    [Post("/api/v1/wards/{wardId}/inspection")]
    Task<ApiAnswer<object>> SetWardInspectionAsync(
        Guid wardId,
        [Body] SetInspectionRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The caller will do it, also when it was given to somebody else.</summary>
    [Post("/api/v1/cleaning-jobs/{id}/take")]
    Task<ApiAnswer<CleaningJobView>> TakeCleaningAsync(
        Guid id,
        [Body] TakeCleaningRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Give the job to a cleaner on duty.</summary>
    [Post("/api/v1/cleaning-jobs/{id}/assign")]
    Task<ApiAnswer<CleaningJobView>> AssignCleaningAsync(
        Guid id,
        [Body] AssignCleaningRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The bed needs no cleaning; author and reason stand for it.</summary>
    [Post("/api/v1/cleaning-jobs/{id}/cancel")]
    Task<ApiAnswer<CleaningJobView>> CancelCleaningAsync(
        Guid id,
        [Body] CancelCleaningRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The caller is on duty in a zone; a second call changes the zone.</summary>
    [Post("/api/v1/cleaning-duty/begin")]
    Task<ApiAnswer<CleaningDutyView>> BeginCleaningDutyAsync(
        [Body] BeginCleaningDutyRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The caller goes off duty; what was given to him and not begun is free again.</summary>
    [Post("/api/v1/cleaning-duty/end")]
    Task<ApiAnswer<object>> EndCleaningDutyAsync(
        [Body] EndCleaningDutyRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Buildings and their floors: "A", "A/0", "A/1" …</summary>
    [Get("/api/v1/cleaning-duty/zones")]
    Task<ApiAnswer<IReadOnlyList<string>>> ListCleaningZonesAsync();

    /// <summary>The caller's zone, or none.</summary>
    [Get("/api/v1/cleaning-duty/mine")]
    Task<ApiAnswer<CleaningDutyView>> ShowMyCleaningDutyAsync();

    /// <summary>Open jobs, cleaners on duty, zones and the gaps of the last 24 hours: four queries.</summary>
    [Get("/api/v1/cleaning-board")]
    Task<ApiAnswer<CleaningBoard>> ShowCleaningBoardAsync();
}
