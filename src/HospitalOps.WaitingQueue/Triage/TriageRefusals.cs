using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Triage;

internal static class TriageRefusals
{
    public static readonly Refusal UnknownLevel = new(
        RefusalKind.Invalid,
        "unknown_triage_level",
        "The scale has no such level."
    );

    public static readonly Refusal ScaleInvalid = new(
        RefusalKind.Invalid,
        "triage_scale_invalid",
        "A scale has two to eight levels with different codes and names in three languages, targets that never shrink towards the less urgent, of at most 240 minutes."
    );

    public static Refusal ReasonRequired(TriageProposal proposal) =>
        new Refusal(
            RefusalKind.Invalid,
            "triage_reason_required",
            "The level is another than the proposed one; say why."
        )
            .With("proposedLevel", proposal.Level)
            .With("score", proposal.Score);
}
