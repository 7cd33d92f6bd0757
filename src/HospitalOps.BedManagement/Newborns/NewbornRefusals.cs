using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Newborns;

internal static class NewbornRefusals
{
    public static readonly Refusal MotherNotInBed = new(
        RefusalKind.Conflict,
        "mother_not_in_bed",
        "Nobody is in the bed of that code."
    );

    public static readonly Refusal Linked = new(
        RefusalKind.Conflict,
        "newborn_linked",
        "The newborn is linked to a mother already."
    );

    public static readonly Refusal OwnBed = new(
        RefusalKind.Conflict,
        "newborn_in_own_bed",
        "The newborn is in a bed of its own."
    );

    public static readonly Refusal NotHere = new(
        RefusalKind.NotFound,
        "newborn_unknown",
        "There is no such newborn at a mother's bed."
    );

    /// <summary>A mother moves or leaves: somebody must say whether the baby goes with her.</summary>
    public static Refusal DecisionNeeded(int newborns) =>
        new Refusal(
            RefusalKind.Conflict,
            "newborn_decision_needed",
            "A newborn is with the patient: together or apart?"
        ).With("newborns", newborns);
}
