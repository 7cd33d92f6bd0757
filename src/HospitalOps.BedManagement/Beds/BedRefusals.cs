using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Holds;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Beds;

internal static class BedRefusals
{
    public static readonly Refusal Blocked = new(RefusalKind.Conflict, "bed_blocked", "The bed is blocked.");

    public static readonly Refusal OutOfService = new(
        RefusalKind.Conflict,
        "bed_out_of_service",
        "The bed is out of service."
    );

    public static readonly Refusal NotClean = new(
        RefusalKind.Conflict,
        "bed_not_clean",
        "The bed has not been cleaned yet."
    );

    public static readonly Refusal NotBlocked = new(RefusalKind.Conflict, "bed_not_blocked", "The bed is not blocked.");

    public static readonly Refusal BlockInPast = new(
        RefusalKind.Invalid,
        "block_until_in_past",
        "The end of the block lies in the past."
    );

    public static readonly Refusal BlockNotLater = new(
        RefusalKind.Invalid,
        "block_not_later",
        "The new end is not later than the present one."
    );

    public static readonly Refusal PeriodInvalid = new(
        RefusalKind.Invalid,
        "period_invalid",
        "The period ends before it begins, or is longer than a year."
    );

    public static readonly Refusal Empty = new(RefusalKind.Conflict, "bed_empty", "Nobody is in the bed.");

    public static readonly Refusal PrecautionsUnchanged = new(
        RefusalKind.Conflict,
        "precautions_unchanged",
        "These are the precautions in force."
    );

    public static readonly Refusal PatientElsewhere = new(
        RefusalKind.Conflict,
        "patient_in_other_bed",
        "The patient is already in another bed."
    );

    public static readonly Refusal OtherHold = new(
        RefusalKind.Conflict,
        "bed_held_for_other",
        "The bed is held for another request."
    );

    /// <summary>Told times lie between those of the same bed and stay; the neighbour's time is told with it.</summary>
    public static readonly Refusal BeforeBedWasLeft = new(
        RefusalKind.Invalid,
        "before_bed_was_left",
        "The time lies before the bed was left by the patient before, or another bed by this patient."
    );

    public static readonly Refusal BeforeBedWasTaken = new(
        RefusalKind.Invalid,
        "before_bed_was_taken",
        "The time lies before the patient was in the bed."
    );

    public static readonly Refusal BeforeAbsence = new(
        RefusalKind.Invalid,
        "before_absence",
        "The time lies before the patient went away."
    );

    public static readonly Refusal BeforeStay = new(
        RefusalKind.Invalid,
        "before_stay",
        "occurredAt lies before the stay began."
    );

    /// <summary>Another block is planned or in force: whose, since when, until when.</summary>
    public static Refusal BlockExists(string bedCode, BedBlock live) =>
        new Refusal(RefusalKind.Conflict, "block_exists", "The bed is blocked, or a block is planned.")
            .With("bedCode", bedCode)
            .With("by", live.SetBy)
            .With("since", live.SetAt)
            .With("until", live.Until)
            .With("reason", live.ReasonCode);

    /// <summary>A patient is in the bed: which stay, since when.</summary>
    public static Refusal Taken(string bedCode, Guid stay, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "bed_taken", "A patient is in the bed.")
            .With("bedCode", bedCode)
            .With("takenBy", stay)
            .With("since", since);

    /// <summary>The bed is held for a request: which one, since and until when.</summary>
    public static Refusal Held(string bedCode, Reservation held) =>
        new Refusal(RefusalKind.Conflict, "bed_taken", "The bed is held for another request.")
            .With("bedCode", bedCode)
            .With("takenBy", held.PlacementRequestId)
            .With("by", held.MadeBy)
            .With("since", held.StartsAt)
            .With("until", held.ExpiresAt);

    /// <summary>Somebody else is in the bed than the caller believes.</summary>
    public static Refusal OtherStay(string bedCode, Guid stay, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "other_patient_in_bed", "Another patient is in the bed.")
            .With("bedCode", bedCode)
            .With("takenBy", stay)
            .With("since", since);
}
