using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Stays;

internal static class StayRefusals
{
    public static readonly Refusal Closed = new(
        RefusalKind.Conflict,
        "stay_closed",
        "The patient has left; the stay is closed."
    );

    public static readonly Refusal Cancelled = new(RefusalKind.Conflict, "stay_cancelled", "The stay was cancelled.");

    public static readonly Refusal BeforeStay = new(
        RefusalKind.Invalid,
        "before_stay",
        "occurredAt lies before the stay was opened."
    );

    public static readonly Refusal DischargeNotDecided = new(
        RefusalKind.Conflict,
        "discharge_not_decided",
        "A doctor has not decided the discharge yet."
    );

    public static readonly Refusal DischargeAlreadyDecided = new(
        RefusalKind.Conflict,
        "discharge_already_decided",
        "The discharge is already decided."
    );

    public static readonly Refusal PaperworkAlreadyDone = new(
        RefusalKind.Conflict,
        "paperwork_already_done",
        "The administrative discharge is already done."
    );

    public static readonly Refusal ReasonRequired = new(RefusalKind.Invalid, "reason_required", "Say why.");

    public static readonly Refusal NotArrived = new(
        RefusalKind.Conflict,
        "stay_not_open",
        "The patient is expected and not here yet."
    );

    public static readonly Refusal CancelReasonOfPlanned = new(
        RefusalKind.Invalid,
        "cancel_reason_of_planned",
        "Only a planned stay is called off for want of a bed."
    );

    public static readonly Refusal CancelNoteRequired = new(
        RefusalKind.Invalid,
        "cancel_note_required",
        "Another reason needs words."
    );

    public static readonly Refusal AlreadyOpen = new(
        RefusalKind.Conflict,
        "stay_already_open",
        "The patient is already here."
    );

    public static readonly Refusal NotPlannable = new(
        RefusalKind.Invalid,
        "not_plannable",
        "Only planned, day and outpatient stays are prepared before the day."
    );

    public static readonly Refusal ExpectedInPast = new(
        RefusalKind.Invalid,
        "expected_in_past",
        "The expected time lies in the past, or the expiry before it."
    );

    public static readonly Refusal KindFixed = new(
        RefusalKind.Conflict,
        "kind_fixed",
        "Births and transfers keep their class."
    );

    public static readonly Refusal WentOnElsewhere = new(
        RefusalKind.Conflict,
        "went_on_elsewhere",
        "The stay goes on at the other hospital; the way back is a transfer."
    );

    public static readonly Refusal TransferToNeeded = new(
        RefusalKind.Invalid,
        "transfer_to_needed",
        "Say where the patient is transferred to."
    );

    public static readonly Refusal StatementNeeded = new(
        RefusalKind.Invalid,
        "statement_needed",
        "Against advice: a signed statement, or a record that signing was refused."
    );

    public static readonly Refusal AbscondedFactsNeeded = new(
        RefusalKind.Invalid,
        "absconded_facts_needed",
        "Say when it was noticed and who was told."
    );

    public static readonly Refusal LeaveNotOver = new(
        RefusalKind.Invalid,
        "leave_not_over",
        "Not returned from leave: since when, and that is at least 48 hours ago."
    );

    public static readonly Refusal DeathTimeNeeded = new(
        RefusalKind.Invalid,
        "death_time_needed",
        "The time of death is needed, and it is not in the future."
    );

    public static readonly Refusal DoctorOnly = new(RefusalKind.NotAllowed, "doctor_only", "A doctor decides this.");

    public static readonly Refusal DirectorOnly = new(
        RefusalKind.NotAllowed,
        "director_only",
        "Only the management decides a disciplinary discharge."
    );

    public static readonly Refusal HospitalUnknown = new(
        RefusalKind.Invalid,
        "hospital_unknown",
        "There is no such hospital."
    );

    public static readonly Refusal SameHospital = new(
        RefusalKind.Invalid,
        "same_hospital",
        "The stay is already at this hospital; another ward is a bed request, not a transfer between sites."
    );

    public static Refusal PatientDead(DateTimeOffset? since, Guid stay) =>
        new Refusal(
            RefusalKind.Conflict,
            "patient_dead",
            "The patient is recorded as dead: reverse that discharge first if it is wrong."
        )
            .With("since", since)
            .With("stayId", stay);

    /// <summary>The ward gives the bed back first, with cause wrong entry when the stay never took place.</summary>
    public static Refusal InBed(string bedCode) =>
        new Refusal(
            RefusalKind.Conflict,
            "stay_in_bed",
            "The patient lies in a bed: the ward frees it first, as a wrong entry if nobody lay there."
        ).With("bedCode", bedCode);

    public static Refusal BedHeld(string bedCode) =>
        new Refusal(
            RefusalKind.Conflict,
            "stay_bed_held",
            "A bed is held for the stay: let it go or withdraw the bed request first."
        ).With("bedCode", bedCode);

    public static Refusal BeforeDecision(DateTimeOffset? decidedAt) =>
        new Refusal(
            RefusalKind.Invalid,
            "before_discharge_decision",
            "occurredAt lies before the discharge was decided."
        ).With("decidedAt", decidedAt);

    public static Refusal PatientHasOpenStay(Guid stay, string number, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "patient_has_open_stay", "The patient already has an open stay.")
            .With("stayId", stay)
            .With("stayNumber", number)
            .With("since", since);
}
