using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Holds;

internal static class HoldRefusals
{
    public static readonly Refusal TermInvalid = new(
        RefusalKind.Invalid,
        "hold_term_invalid",
        "The end of the hold lies in the past or more than 72 hours ahead."
    );

    public static readonly Refusal BedEmpty = new(
        RefusalKind.Conflict,
        "bed_not_occupied",
        "Nobody is in the bed: it can be held at once."
    );

    public static readonly Refusal DischargeUnknown = new(
        RefusalKind.Conflict,
        "discharge_not_expected",
        "No discharge is expected for the patient in the bed."
    );

    public static readonly Refusal NotPlanned = new(
        RefusalKind.Conflict,
        "hold_not_planned",
        "No hold is planned for the request."
    );
}
