using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Points for or against a bed; the code is stable and translated by the portal.</summary>
public sealed record ReasonView(string Code, int Points, string Text, string? Subject);

/// <summary>What is given up with a bed.</summary>
public sealed record TradeOffView(string Code, string Text, string? Subject);

/// <summary>A bed that fits, best first. It is a proposal; a named person reserves.</summary>
public sealed record SuggestionView(
    int Rank,
    Guid BedId,
    string BedCode,
    long BedVersion,
    Guid WardId,
    string WardCode,
    BedLabel Label,
    int Score,
    IReadOnlyList<ReasonView> Reasons,
    IReadOnlyList<TradeOffView> GivesUp
);

/// <summary>A rule that stands against beds, and against how many.</summary>
public sealed record ExcludedByRule(string Code, int Beds);

/// <summary>Proposal for one request.</summary>
/// <param name="Excluded">Why the other beds do not fit, most frequent rule first.</param>
/// <param name="WeightsVersion">Version of the hospital's weights that ranked; 0 = the defaults.</param>
public sealed record SuggestionsView(
    string Policy,
    int WeightsVersion,
    DateTimeOffset At,
    IReadOnlyList<SuggestionView> Suggestions,
    IReadOnlyList<ExcludedByRule> Excluded
);
