using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Requests;

internal static class PlacementRefusals
{
    public static readonly Refusal NotOpen = new(
        RefusalKind.Conflict,
        "request_not_open",
        "The request is no longer open."
    );

    public static readonly Refusal AlreadyReserved = new(
        RefusalKind.Conflict,
        "request_already_reserved",
        "A bed is already held for this request."
    );

    public static readonly Refusal NotReserved = new(
        RefusalKind.Conflict,
        "request_not_reserved",
        "No bed is held for this request."
    );

    public static readonly Refusal AlreadyAccepted = new(
        RefusalKind.Conflict,
        "request_already_accepted",
        "The ward has already accepted."
    );

    public static readonly Refusal StayUnknown = new(
        RefusalKind.NotFound,
        "stay_unknown",
        "There is no such open stay."
    );

    public static readonly Refusal PatientDead = new(
        RefusalKind.Conflict,
        "patient_dead",
        "The patient is recorded as dead: reverse that discharge first if it is wrong."
    );

    public static readonly Refusal Outpatient = new(
        RefusalKind.Conflict,
        "stay_outpatient",
        "An outpatient has no bed: the desk changes the class of the stay first."
    );

    public static readonly Refusal OtherStayOpen = new(
        RefusalKind.Conflict,
        "patient_has_open_stay",
        "The patient already has an open stay."
    );

    public static readonly Refusal StayEnded = new(RefusalKind.Conflict, "stay_closed", "The stay has ended.");

    public static readonly Refusal OtherPatient = new(
        RefusalKind.Invalid,
        "stay_of_other_patient",
        "The stay belongs to another patient."
    );

    public static readonly Refusal ReasonRequired = new(RefusalKind.Invalid, "reason_required", "Say why.");

    public static readonly Refusal AgeUnknown = new(
        RefusalKind.Invalid,
        "age_unknown",
        "Neither date nor year of birth is known: say whether adult, child or newborn."
    );

    public static Refusal StayNotOpen(DateTimeOffset expected) =>
        new Refusal(
            RefusalKind.Conflict,
            "stay_not_open",
            "The patient is expected on a later day: the desk changes the day, or opens the stay."
        ).With("expectedAt", expected);

    public static Refusal AlreadyOpen(Guid request, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "request_already_open", "A bed is already asked for this stay.")
            .With("placementRequestId", request)
            .With("since", since);

    public static Refusal RuleBreached(IEnumerable<string> rules) =>
        new Refusal(
            RefusalKind.Conflict,
            "placement_rule_breached",
            "The bed breaks placement rules; give a reason to override them."
        ).With("rules", rules);
}
