using HospitalOps.Indicators;

namespace HospitalOps.Api.Tracking;

/// <summary>One ratio of the index, and what a mean does not say. Minutes.</summary>
/// <param name="BaselineP90">Null under ten cases, as that of the platform.</param>
/// <param name="StillWaiting">Begun in the period and not ended: they are in no mean, however long they wait.</param>
/// <param name="LongestOpen">The longest of them so far; null when nobody waits.</param>
public sealed record RatioView(
    string Code,
    double? BaselineMean,
    double? BaselineMedian,
    double? BaselineP90,
    int BaselineN,
    double? PlatformMean,
    double? PlatformMedian,
    double? PlatformP90,
    int PlatformN,
    double? Ratio,
    int StillWaiting,
    double? LongestOpen
);

/// <summary>
/// The wards that go on as before, with their own ratios against their own baseline; they are not in the index.
/// </summary>
public sealed record ComparisonView(IReadOnlyList<string> Wards, IReadOnlyList<RatioView> Ratios);

/// <summary>The index of a period against the frozen baseline.</summary>
/// <param name="Q">The fourth ratio cannot be measured in the field (saturated demand): always told beside the index as
/// simulated, 1 = no change assumed.</param>
/// <param name="Baseline">Null: none is frozen, and there is no figure.</param>
/// <param name="Overlaps">Days of the baseline are in the period: compared with itself nothing is shown, and nothing is
/// reached.</param>
/// <param name="Reached">E and its lower bound reach the goal, no guard rail is worse, and the period does not overlap
/// the baseline.</param>
/// <param name="Comparison">Null when the baseline named no comparison ward.</param>
public sealed record EfficiencyView(
    BaselineView? Baseline,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<RatioView> Ratios,
    double Q,
    bool QIsSimulated,
    double? Index,
    double? Low,
    double? High,
    bool Overlaps,
    bool Reached,
    double Goal,
    int Seed,
    IReadOnlyList<GuardRail> Guards,
    ComparisonView? Comparison
);
