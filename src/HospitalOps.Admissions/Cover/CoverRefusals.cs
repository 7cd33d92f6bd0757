using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Cover;

internal static class CoverRefusals
{
    public static readonly Refusal PayerUnknown = new(
        RefusalKind.Invalid,
        "payer_unknown",
        "This payer is not in force on the day of the stay."
    );

    public static readonly Refusal NoCover = new(RefusalKind.Conflict, "no_cover", "Say first who pays for the stay.");

    public static readonly Refusal NoSuchStep = new(
        RefusalKind.Conflict,
        "guarantee_step",
        "The payment guarantee cannot go from its state to this one."
    );

    public static readonly Refusal RequestFactsNeeded = new(
        RefusalKind.Invalid,
        "request_facts_needed",
        "A request needs the day it was sent and to whom."
    );

    public static readonly Refusal GrantFactsNeeded = new(
        RefusalKind.Invalid,
        "grant_facts_needed",
        "A grant needs amount, reference and the last day it is valid."
    );

    public static readonly Refusal RefusalReasonNeeded = new(
        RefusalKind.Invalid,
        "refusal_reason_needed",
        "A refusal needs its reason."
    );

    public static readonly Refusal NoSuchPayer = new(RefusalKind.NotFound, "no_such_payer", "No payer has this code.");

    public static readonly Refusal LaterPeriodExists = new(
        RefusalKind.Conflict,
        "later_period_exists",
        "A period already begins on this day or later; a change is told from a day after it."
    );

    public static readonly Refusal EndsBeforeItBegins = new(
        RefusalKind.Conflict,
        "ends_before_it_begins",
        "The last day lies before the first day of the period."
    );

    public static readonly Refusal EnvelopeExists = new(
        RefusalKind.Conflict,
        "envelope_exists",
        "The stay already has a sealed envelope of this kind."
    );

    public static readonly Refusal TooOldForCover = new(
        RefusalKind.Conflict,
        "dependant_too_old",
        "The dependant is older than this payer's limit; check the card, or say why with another relation."
    );
}
