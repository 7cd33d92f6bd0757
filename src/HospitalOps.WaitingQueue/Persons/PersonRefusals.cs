using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Persons;

internal static class PersonRefusals
{
    public static readonly Refusal PatientUnknown = new(
        RefusalKind.NotFound,
        "patient_unknown",
        "There is no such patient at this hospital."
    );

    public static readonly Refusal StayUnknown = new(
        RefusalKind.NotFound,
        "stay_unknown",
        "There is no such stay at this hospital."
    );

    public static readonly Refusal StayOfOther = new(
        RefusalKind.Conflict,
        "stay_of_other_patient",
        "The stay belongs to another patient."
    );

    public static readonly Refusal StayClosed = new(RefusalKind.Conflict, "stay_closed", "The stay has ended.");

    public static readonly Refusal Unchecked = new(
        RefusalKind.Conflict,
        "admissions_unavailable",
        "The stay cannot be checked right now; try again."
    );

    public static Refusal Dead(DateTimeOffset since) =>
        new Refusal(
            RefusalKind.Conflict,
            "patient_dead",
            "The patient is recorded as dead: reverse that discharge first if it is wrong."
        ).With("since", since);
}
