using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>One cleaning job; no patient in it.</summary>
/// <param name="Priority">Recomputed from who waits: stat = an accepted patient, next = a hold, normal =
/// nobody.</param>
/// <param name="WaitingForBed">A request holds this bed and waits for it.</param>
/// <param name="Alarm">The gap that is too long: not_started, not_inspected, too_long; or null.</param>
/// <param name="PlannedMinutes">Planning minutes of the class.</param>
public sealed record CleaningJobView(
    Guid CleaningJobId,
    Guid BedId,
    string BedCode,
    Guid WardId,
    string WardCode,
    string Building,
    int Floor,
    CleaningState State,
    CleaningClass Class,
    CleaningPriority Priority,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    string? AssignedTo,
    string? Cleaner,
    string? PauseReason,
    string? Remark,
    bool WaitingForBed,
    string? Alarm,
    int PlannedMinutes,
    long Version
);
