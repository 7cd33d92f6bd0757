using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement;

/// <summary>Hard rules filter, points rank; ties go to the lower bed code.</summary>
public sealed class ScoredPlacementPolicy(PlacementWeights weights) : IPlacementPolicy
{
    /// <summary>The policy with the default weights.</summary>
    public ScoredPlacementPolicy()
        : this(PlacementWeights.Default) { }

    public string Name => "scored";

    public PlacementAnswer Examine(PlacementNeed need, IReadOnlyList<BedSnapshot> beds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(beds);
        var sieve = BedSieve.Sort(need, beds, weights.OfferBedsNotReady);
        var scorer = new BedScorer(weights, need, CapableBedsFree(beds));
        var scored = sieve.Fitting.ConvertAll(bed => (Bed: bed, Sheet: scorer.Score(bed)));
        scored.Sort(
            (a, b) =>
            {
                var byScore = b.Sheet.Score.CompareTo(a.Sheet.Score);
                return byScore != 0 ? byScore : BedSieve.InCodeOrder(a.Bed, b.Bed);
            }
        );
        var suggestions = new BedSuggestion[scored.Count];
        for (var i = 0; i < suggestions.Length; i++)
        {
            var (bed, sheet) = scored[i];
            suggestions[i] = new BedSuggestion(i + 1, bed, sheet.Score, sheet.Reasons, sheet.GivesUp);
        }

        return new PlacementAnswer(suggestions, sieve.Excluded);
    }

    private Dictionary<(Guid, RoomCapability), int> CapableBedsFree(IReadOnlyList<BedSnapshot> beds)
    {
        var counts = new Dictionary<(Guid, RoomCapability), int>();
        foreach (var bed in beds)
        {
            if (
                bed.RoomCapability == RoomCapability.None
                || PlacementRules.Unavailability(bed, weights.OfferBedsNotReady) is not null
            )
                continue;
            var key = (bed.WardId, bed.RoomCapability);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }
}
