namespace HospitalOps.Placement;

/// <summary>
/// The first bed in code order that fits: what a list without any judgement would propose. Kept as a yardstick.
/// </summary>
public sealed class FirstFitPlacementPolicy : IPlacementPolicy
{
    public string Name => "first_fit";

    public PlacementAnswer Examine(PlacementNeed need, IReadOnlyList<BedSnapshot> beds, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(beds);
        var sieve = BedSieve.Sort(need, beds, offerBedsNotReady: false);
        sieve.Fitting.Sort(BedSieve.InCodeOrder);
        var suggestions = sieve
            .Fitting.Select(
                (bed, i) =>
                    new BedSuggestion(
                        i + 1,
                        bed,
                        0,
                        [new PlacementReason(ReasonCodes.OnlyInCodeOrder, 0, "In the order of bed codes.")],
                        []
                    )
            )
            .ToArray();
        return new PlacementAnswer(suggestions, sieve.Excluded);
    }
}
