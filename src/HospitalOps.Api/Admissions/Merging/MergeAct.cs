using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>One merge as it stands.</summary>
/// <param name="Stays">Stays of the survivor now; before and after a merge the two records have the same stays
/// together.</param>
/// <param name="Since">Why it cannot simply be taken back: stay_changed, stay_opened, identity_changed, merged_again.
/// Empty: it can.</param>
public sealed record MergeView(
    Guid MergeId,
    Guid SurvivorId,
    string SurvivorIpp,
    Guid RetiredId,
    string RetiredIpp,
    MergeState State,
    string Reason,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    IReadOnlyList<Guid> MovedStays,
    int Stays,
    IReadOnlyList<string> Since
);
