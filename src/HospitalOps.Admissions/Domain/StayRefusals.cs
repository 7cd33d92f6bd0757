using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Domain;

internal static class StayRefusals
{
    public static readonly Refusal Closed = new(RefusalKind.Conflict, "stay_closed", "The patient has left; the stay is closed.");

    public static readonly Refusal Cancelled = new(RefusalKind.Conflict, "stay_cancelled", "The stay was cancelled.");

    public static readonly Refusal BeforeStay = new(RefusalKind.Invalid, "before_stay", "occurredAt lies before the stay was opened.");

    public static readonly Refusal DischargeNotDecided =
        new(RefusalKind.Conflict, "discharge_not_decided", "A doctor has not decided the discharge yet.");

    public static readonly Refusal DischargeAlreadyDecided =
        new(RefusalKind.Conflict, "discharge_already_decided", "The discharge is already decided.");

    public static readonly Refusal PaperworkAlreadyDone =
        new(RefusalKind.Conflict, "paperwork_already_done", "The administrative discharge is already done.");

    public static readonly Refusal ReasonRequired = new(RefusalKind.Invalid, "reason_required", "Say why.");

    public static readonly Refusal HospitalUnknown = new(RefusalKind.Invalid, "hospital_unknown", "There is no such hospital.");

    public static readonly Refusal SameHospital =
        new(RefusalKind.Invalid, "same_hospital", "The stay is already at this hospital; another ward is a bed request, not a transfer between sites.");

    public static Refusal PatientHasOpenStay(Guid stay, string number, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "patient_has_open_stay", "The patient already has an open stay.")
            .With("stayId", stay).With("stayNumber", number).With("since", since);
}
