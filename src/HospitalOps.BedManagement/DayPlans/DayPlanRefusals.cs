using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.DayPlans;

internal static class DayPlanRefusals
{
    public static readonly Refusal Superseded = new(
        RefusalKind.Conflict,
        "day_plan_superseded",
        "A newer plan has taken this one's place."
    );

    public static readonly Refusal AlreadyAnswered = new(
        RefusalKind.Conflict,
        "day_plan_entry_answered",
        "Somebody has already answered this line."
    );

    public static readonly Refusal NoBedYet = new(
        RefusalKind.Conflict,
        "day_plan_entry_without_bed",
        "No bed of that room can be taken yet."
    );

    public static readonly Refusal NothingToAccept = new(
        RefusalKind.Conflict,
        "day_plan_nothing_to_accept",
        "No line of the plan can be accepted now."
    );

    public static readonly Refusal MadeMeanwhile = new(
        RefusalKind.Conflict,
        "day_plan_made_meanwhile",
        "Somebody else has just made a plan."
    );

    /// <summary>The world changed since the plan was made; nothing was applied.</summary>
    public static Refusal Stale(IEnumerable<DayPlanEntryId> entries) =>
        new Refusal(
            RefusalKind.Conflict,
            "day_plan_stale",
            "Lines of the plan no longer fit the present state; make a new plan. Nothing was applied."
        ).With("entries", entries.Select(entry => entry.Value).ToArray());
}
