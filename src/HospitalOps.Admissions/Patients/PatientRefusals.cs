using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Patients;

internal static class PatientRefusals
{
    public static readonly Refusal NameRequired = new(
        RefusalKind.Invalid,
        "name_required",
        "A name in one script is needed, unless the identity is provisional."
    );

    public static readonly Refusal BirthInFuture = new(
        RefusalKind.Invalid,
        "birth_in_future",
        "The date of birth lies in the future."
    );

    /// <param name="from">Earliest year that is taken.</param>
    public static Refusal BirthImplausible(int from) =>
        new Refusal(
            RefusalKind.Invalid,
            "birth_implausible",
            "Nobody alive was born then: check the date of birth."
        ).With("fromYear", from);

    /// <param name="gregorian">The date or year that it would be, yyyy-MM-dd or yyyy.</param>
    public static Refusal BirthHijri(string gregorian) =>
        new Refusal(
            RefusalKind.Invalid,
            "birth_hijri",
            "The year looks like one of the Hijri calendar: send the Gregorian date."
        ).With("gregorian", gregorian);

    public static readonly Refusal CorrectionReasonRequired = new(
        RefusalKind.Invalid,
        "correction_reason_required",
        "The identity is validated: say why it changes."
    );

    public static readonly Refusal StillDoubtful = new(
        RefusalKind.Conflict,
        "identity_doubtful",
        "The identity is marked doubtful: decide the doubt first."
    );

    public static readonly Refusal NotDoubtful = new(
        RefusalKind.Conflict,
        "identity_not_doubtful",
        "There is no open doubt."
    );

    public static readonly Refusal MergeWithItself = new(
        RefusalKind.Invalid,
        "merge_with_itself",
        "A record cannot be merged with itself."
    );

    public static readonly Refusal MergeDecided = new(
        RefusalKind.Conflict,
        "merge_decided",
        "This merge is already decided."
    );

    public static readonly Refusal MergeNotDone = new(
        RefusalKind.Conflict,
        "merge_not_done",
        "This merge has not been carried out."
    );

    public static readonly Refusal SecondPersonNeeded = new(
        RefusalKind.NotAllowed,
        "second_person_needed",
        "Both records are admitted: a person other than the one who proposed it decides."
    );

    public static readonly Refusal KeptStayNeeded = new(
        RefusalKind.Invalid,
        "kept_stay_needed",
        "Both records have an open stay: say which of the two goes on."
    );

    public static readonly Refusal IdentifierTaken = new(
        RefusalKind.Conflict,
        "identifier_taken",
        "Another record has this number of the same issuer."
    );

    public static readonly Refusal NoDocument = new(
        RefusalKind.NotFound,
        "no_document",
        "The record has no document number."
    );

    public static readonly Refusal MotherNotAdmitted = new(
        RefusalKind.Conflict,
        "mother_not_admitted",
        "The mother has no open stay: a newborn is linked to her stay."
    );

    public static Refusal Merged(Guid survivor) =>
        new Refusal(
            RefusalKind.Conflict,
            "patient_merged",
            "This record was merged into another one: use that one."
        ).With("survivorId", survivor);

    public static readonly Refusal NumberFromMaster = new(
        RefusalKind.Conflict,
        "number_from_master",
        "At this hospital another system gives the numbers: send its number, or make a provisional record."
    );

    public static Refusal MasteredElsewhere(string system) =>
        new Refusal(
            RefusalKind.Conflict,
            "mastered_elsewhere",
            "Identities of this hospital are changed in another system; ask for the change as a task."
        ).With("system", system);

    public static Refusal PossibleDuplicate(IEnumerable<Guid> candidates) =>
        new Refusal(
            RefusalKind.Conflict,
            "possible_duplicate",
            "Similar records exist: choose one, or create anyway with a reason."
        ).With("candidates", candidates);
}
