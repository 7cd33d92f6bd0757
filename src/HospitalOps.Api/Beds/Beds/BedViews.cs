using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Who is in a bed; names come from Admissions.</summary>
/// <param name="StayOpenedAt">When the patient came to the hospital; null while not told.</param>
/// <param name="DischargeDecidedAt">He may leave; null while nobody has decided it.</param>
public sealed record OccupancyView(
    Guid StayId,
    Guid PatientId,
    DateTimeOffset Since,
    DateTimeOffset? StayOpenedAt = null,
    DateTimeOffset? DischargeDecidedAt = null
);

/// <summary>The patient is away and the bed is kept.</summary>
public sealed record AbsenceView(AbsenceKind Kind, DateTimeOffset Since, DateTimeOffset DueBackAt);

/// <summary>Who a bed is held for.</summary>
public sealed record ReservationView(
    Guid PlacementRequestId,
    Guid StayId,
    Guid PatientId,
    DateTimeOffset ExpiresAt,
    PlacementState State
);

/// <summary>Why and until when a bed is blocked.</summary>
/// <param name="From">Of a planned block; null = as soon as the bed is empty.</param>
public sealed record BlockView(string? Reason, DateTimeOffset? Until, DateTimeOffset? From = null);

/// <summary>The open cleaning job of a bed.</summary>
public sealed record BedCleaningView(
    Guid CleaningJobId,
    CleaningState State,
    CleaningClass Class,
    CleaningPriority Priority,
    DateTimeOffset Since
);

/// <summary>One bed on a board.</summary>
/// <param name="Version">To be sent back as If-Match.</param>
/// <param name="Since">Since when the label holds, as far as the bed's own facts tell.</param>
/// <param name="Badges">reserved (also while dirty), contaminated, discharge_decided, stay_closed, block_overdue,
/// block_planned,
/// hold_ends_soon, next_planned, rule_unmet, awaiting_inspection, isolation_unmet, newborn, away_theatre, away_imaging,
/// away_examination, absence_overdue.</param>
/// <param name="BrokenRules">Codes of the rules of sex and age that the patient breaks here; told by the board of the
/// ward, which knows the whole room.</param>
public sealed record BedView(
    Guid BedId,
    string Code,
    Guid WardId,
    string Room,
    BedLabel Label,
    IsolationNeed Isolation,
    string RoomCapability,
    long Version,
    DateTimeOffset Since,
    OccupancyView? Occupancy,
    ReservationView? Reservation,
    BlockView? Block,
    BlockView? PlannedBlock,
    BedCleaningView? CleaningJob,
    DateTimeOffset? ExpectedDischargeAt,
    AbsenceView? Absence,
    IReadOnlyList<NewbornView> Newborns,
    IReadOnlyList<string> Badges,
    IReadOnlyList<string> BrokenRules
);
