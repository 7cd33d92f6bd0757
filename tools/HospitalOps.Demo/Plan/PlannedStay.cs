using HospitalOps.Demo.People;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Demo.Plan;

/// <summary>One patient in one bed.</summary>
/// <param name="DecidedAt">Of the doctor's decision to admit; null for who was expected.</param>
/// <param name="ExpectedAt">When the ward expects the discharge.</param>
internal sealed record PlannedStay(
    WardSpot Ward,
    BedSpot Bed,
    Person Who,
    StayKind Kind,
    IsolationNeed Isolation,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DecidedAt,
    DateTimeOffset InBedAt,
    DateTimeOffset ExpectedAt
)
{
    /// <summary>Born in this stay and in a cot beside the bed.</summary>
    public Birth? Birth { get; init; }

    /// <summary>The discharge of today; null: the patient stays.</summary>
    public PlannedDischarge? Leaving { get; init; }

    /// <summary>Away from the bed for a while.</summary>
    public PlannedAbsence? Away { get; init; }

    /// <summary>When the bed was left this morning; null: the patient is in it.</summary>
    public DateTimeOffset? LeftAt { get; init; }
}

/// <summary>A newborn beside the mother.</summary>
internal sealed record Birth(Sex Sex, DateTimeOffset At);

/// <summary>How far the discharge of today is.</summary>
internal sealed record PlannedDischarge(
    DateTimeOffset DecidedAt,
    DateTimeOffset? PaperworkAt,
    SharedKernel.Tracking.BlockerKind? Blocker
);

/// <summary>On leave, in theatre or at an examination.</summary>
internal sealed record PlannedAbsence(
    SharedKernel.Beds.AbsenceKind Kind,
    DateTimeOffset Since,
    DateTimeOffset DueBackAt
);
