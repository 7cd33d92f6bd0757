using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Domain;

internal static class BedRefusals
{
    public static readonly Refusal Blocked = new(RefusalKind.Conflict, "bed_blocked", "The bed is blocked.");

    public static readonly Refusal OutOfService = new(RefusalKind.Conflict, "bed_out_of_service", "The bed is out of service.");

    public static readonly Refusal NotClean = new(RefusalKind.Conflict, "bed_not_clean", "The bed has not been cleaned yet.");

    public static readonly Refusal NotBlocked = new(RefusalKind.Conflict, "bed_not_blocked", "The bed is not blocked.");

    public static readonly Refusal BlockInPast = new(RefusalKind.Invalid, "block_until_in_past", "The end of the block lies in the past.");

    public static readonly Refusal Empty = new(RefusalKind.Conflict, "bed_empty", "Nobody is in the bed.");

    public static readonly Refusal PatientElsewhere =
        new(RefusalKind.Conflict, "patient_in_other_bed", "The patient is already in another bed.");

    public static readonly Refusal OtherHold =
        new(RefusalKind.Conflict, "bed_held_for_other", "The bed is held for another request.");

    /// <summary>A patient is in the bed: which stay, since when.</summary>
    public static Refusal Taken(string bedCode, Guid stay, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "bed_taken", "A patient is in the bed.")
            .With("bedCode", bedCode).With("takenBy", stay).With("since", since);

    /// <summary>The bed is held for a request: which one, since and until when.</summary>
    public static Refusal Held(string bedCode, Reservation held) =>
        new Refusal(RefusalKind.Conflict, "bed_taken", "The bed is held for another request.")
            .With("bedCode", bedCode).With("takenBy", held.PlacementRequestId).With("by", held.MadeBy)
            .With("since", held.StartsAt).With("until", held.ExpiresAt);

    /// <summary>Somebody else is in the bed than the caller believes.</summary>
    public static Refusal OtherStay(string bedCode, Guid stay, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "other_patient_in_bed", "Another patient is in the bed.")
            .With("bedCode", bedCode).With("takenBy", stay).With("since", since);
}
