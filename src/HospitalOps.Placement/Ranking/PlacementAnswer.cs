namespace HospitalOps.Placement;

/// <summary>Beds that fit, best first, and why every other bed does not.</summary>
public sealed record PlacementAnswer(IReadOnlyList<BedSuggestion> Suggestions, IReadOnlyList<ExcludedBed> Excluded);

/// <summary>A bed that fits.</summary>
/// <param name="Rank">1 = best.</param>
/// <param name="Bed">The snapshot that was judged; its version goes back with the decision.</param>
/// <param name="Score">Sum of the points.</param>
/// <param name="Reasons">Every point that was given or taken.</param>
/// <param name="GivesUp">What the patient or the hospital gives up with this bed.</param>
public sealed record BedSuggestion(
    int Rank,
    BedSnapshot Bed,
    int Score,
    IReadOnlyList<PlacementReason> Reasons,
    IReadOnlyList<PlacementTradeOff> GivesUp
);

/// <summary>A bed that does not fit. <paramref name="Overridable"/>: only rules stand against it, no fact.</summary>
public sealed record ExcludedBed(BedSnapshot Bed, IReadOnlyList<RuleBreach> Breaches, bool Overridable);

/// <summary>Points for or against a bed; the code is stable (<see cref="ReasonCodes"/>), the text is English.</summary>
public sealed record PlacementReason(string Code, int Points, string Text, string? Subject = null);

/// <summary>Something that is lost by taking the bed.</summary>
public sealed record PlacementTradeOff(string Code, string Text, string? Subject = null);
