using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>
/// A level that measurements speak for. The software sorts and reminds, it does not diagnose: nothing is chosen
/// beforehand, the nurse confirms a level and says why when it is another one. Which score leads to which level is an
/// assumption (bands of the Royal College's table of clinical responses), to confirm with the hospital before clinical
/// use.
/// </summary>
/// <param name="Level">Null when too little was measured, or the score does not hold for this patient.</param>
/// <param name="Missing">Measurements still needed for the score.</param>
/// <param name="Points">Of the score, by what was measured; empty where the score does not hold.</param>
internal sealed record TriageProposal(
    string? Level,
    int? Score,
    IReadOnlyList<ProposalReason> Reasons,
    IReadOnlyList<string> Missing,
    IReadOnlyDictionary<string, int> Points
)
{
    private static readonly Dictionary<string, int> None = [];

    private const int High = 7,
        Medium = 5,
        SeverePain = 7,
        ModeratePain = 4;

    /// <param name="noScore">Child under 16 or pregnancy: the score does not hold.</param>
    public static TriageProposal Of(TriageScale scale, Vitals? vitals, int? pain, bool lifeThreat, bool noScore)
    {
        var unresponsive = vitals?.Consciousness == Consciousness.Unresponsive;
        var warning = noScore || vitals is null ? null : EarlyWarning.Of(vitals);
        var points = warning?.Points ?? None;
        if (lifeThreat || unresponsive)
            return new(At(scale, 0), null, [new(lifeThreat ? "life_threat" : "unresponsive")], [], points);
        if (warning is null)
            return new(null, null, [], [], points);
        // A high score can only grow with what is not measured yet: it is told at once.
        if (warning.Total >= High)
            return new(
                At(scale, 1),
                warning.IsComplete ? warning.Total : null,
                [new("news2_high", warning.Total)],
                warning.Missing,
                points
            );
        if (!warning.IsComplete)
            return new(null, null, [], warning.Missing, points);

        List<(int Rank, ProposalReason Reason)> found = [];
        if (warning.Total >= Medium)
            found.Add((2, new("news2_medium", warning.Total)));
        found.AddRange(warning.Alone.Select(measurement => (2, new ProposalReason("news2_alone", 3, measurement))));
        if (pain >= SeverePain)
            found.Add((2, new("pain_severe", pain)));
        if (warning.Total is > 0 and < Medium)
            found.Add((3, new("news2_low", warning.Total)));
        if (pain is >= ModeratePain and < SeverePain)
            found.Add((3, new("pain_moderate", pain)));
        if (found.Count == 0)
            found.Add((4, new("calm", warning.Total)));
        var rank = found.Min(reason => reason.Rank);
        return new(
            At(scale, rank),
            warning.Total,
            [.. found.Where(reason => reason.Rank == rank).Select(reason => reason.Reason)],
            [],
            points
        );
    }

    /// <summary>A scale with fewer levels ends earlier.</summary>
    private static string At(TriageScale scale, int rank) => scale.Levels[Math.Min(rank, scale.Levels.Count - 1)].Code;
}
