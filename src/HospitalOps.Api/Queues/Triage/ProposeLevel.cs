using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>What was measured so far.</summary>
/// <param name="NoScore">Child under 16 or pregnancy: NEWS2 does not hold.</param>
public sealed record ProposeLevelRequest(
    Vitals? Vitals,
    [property: Range(0, 10)] int? Pain,
    bool LifeThreat = false,
    bool NoScore = false
);

/// <summary>A level that the measurements speak for, and why.</summary>
/// <param name="Level">Null when too little was measured, or the score does not hold.</param>
/// <param name="Score">NEWS2, 0 to 20.</param>
/// <param name="Missing">Measurements still needed: respiratory_rate, oxygen_saturation, on_oxygen, systolic_pressure,
/// pulse, consciousness, temperature.</param>
/// <param name="Points">0 to 3 of the score, by what was measured (the same codes).</param>
public sealed record LevelProposal(
    string? Level,
    int? Score,
    IReadOnlyList<ProposalReason> Reasons,
    IReadOnlyList<string> Missing,
    IReadOnlyDictionary<string, int> Points
);
