using HospitalOps.PatientTracking.Transports;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Journeys;

internal static class TrackingRefusals
{
    public static readonly Refusal ExpectedInPast = new(
        RefusalKind.Invalid,
        "expected_discharge_in_past",
        "The expected discharge lies before now."
    );

    public static readonly Refusal ReasonForRevision = new(
        RefusalKind.Invalid,
        "revision_reason_required",
        "A changed expected discharge needs a reason."
    );

    public static readonly Refusal JourneyEnded = new(RefusalKind.Conflict, "stay_closed", "The patient has left.");

    public static readonly Refusal NotAStay = new(
        RefusalKind.Conflict,
        "visit_has_no_stay",
        "The visit has no stay yet."
    );

    public static readonly Refusal BlockerOpen = new(
        RefusalKind.Conflict,
        "blocker_open_already",
        "Such a blocker is open already."
    );

    public static readonly Refusal DelayOver = new(
        RefusalKind.Conflict,
        "delay_over",
        "The next step has happened meanwhile."
    );

    public static readonly Refusal RuleHoursOverlap = new(
        RefusalKind.Conflict,
        "rule_hours_overlap",
        "Another rule of this kind watches this wait in some of these hours."
    );

    public static readonly Refusal RuleHoursInvalid = new(
        RefusalKind.Invalid,
        "rule_hours_invalid",
        "The hours of a rule end after they begin, on the same day."
    );

    public static readonly Refusal UnknownGap = new(
        RefusalKind.Invalid,
        "gap_unknown",
        "There is no such wait that somebody waits in."
    );

    public static readonly Refusal UnknownMilestone = new(
        RefusalKind.NotFound,
        "milestone_not_found",
        "The journey has no such milestone."
    );

    public static readonly Refusal NewTimeTooLate = new(
        RefusalKind.Invalid,
        "new_time_in_future",
        "The corrected time lies in the future."
    );

    /// <param name="neighbour">Milestone on whose wrong side the new time lies.</param>
    /// <param name="neighbourAt">When that one was.</param>
    public static Refusal NewTimeOutOfOrder(string neighbour, DateTimeOffset neighbourAt) =>
        new Refusal(
            RefusalKind.Invalid,
            "new_time_out_of_order",
            "The corrected time lies on the wrong side of a step before or after it."
        )
            .With("milestone", neighbour)
            .With("neighbourAt", neighbourAt);

    /// <param name="way">The act that takes it back where it was recorded, e.g. reverse_discharge.</param>
    public static Refusal NotTakenBackHere(string way) =>
        new Refusal(
            RefusalKind.Conflict,
            "milestone_not_taken_back_here",
            "This is the state of the stay or of a bed; it is taken back where it was recorded."
        ).With("way", way);

    public static readonly Refusal JobOpen = new(
        RefusalKind.Conflict,
        "transport_open_already",
        "A transport of this patient for the same purpose is open already."
    );

    public static readonly Refusal SecondPersonNeeded = new(
        RefusalKind.Conflict,
        "second_person_needed",
        "Who proposed a baseline does not freeze it."
    );

    public static readonly Refusal BaselineEmpty = new(
        RefusalKind.Conflict,
        "baseline_empty",
        "The period has no ended wait for one of the ratios."
    );

    public static readonly Refusal BaselineNotOver = new(
        RefusalKind.Invalid,
        "baseline_not_over",
        "The last day of a baseline is over: yesterday at the latest."
    );

    public static readonly Refusal BaselineDaysOpen = new(
        RefusalKind.Conflict,
        "baseline_days_open",
        "Events of the period came just now and are not counted yet; some seconds later they are."
    );

    public static Refusal BaselineTooShort(DateOnly first, DateOnly last) =>
        new Refusal(
            RefusalKind.Conflict,
            "baseline_too_short",
            "A baseline is twelve months or more of known days, or all known days to yesterday while there are fewer."
        )
            .With("firstDay", first)
            .With("lastDay", last);

    public static Refusal ComparisonWardEmpty(IEnumerable<string> wards) =>
        new Refusal(
            RefusalKind.Conflict,
            "comparison_ward_empty",
            "A comparison ward has no decision to bed or no cleaning that ended in the period."
        ).With("wards", string.Join(", ", wards));

    public static readonly Refusal PeriodTooLong = new(
        RefusalKind.Invalid,
        "period_invalid",
        "The period ends before it begins, or is longer than three years."
    );

    public static Refusal BaselineFrozen(string by, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "baseline_frozen", "The baseline is frozen and does not change any more.")
            .With("by", by)
            .With("since", since);

    public static Refusal BlockerCleared(string by, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "blocker_cleared", "The blocker is cleared.")
            .With("by", by)
            .With("since", since);

    public static Refusal DelayTaken(string by, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "delay_taken", "Somebody looks after it already.")
            .With("by", by)
            .With("since", since);

    public static Refusal Not(Transport transport, string expected) =>
        new Refusal(
            RefusalKind.Conflict,
            $"transport_not_{expected}",
            $"The transport is {transport.State.Code()}, not {expected}."
        )
            .With("state", transport.State.Code())
            .With("by", transport.Porter)
            .With("since", transport.StartedAt ?? transport.TakenAt ?? transport.RequestedAt);
}
