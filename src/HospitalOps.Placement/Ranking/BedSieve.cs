namespace HospitalOps.Placement;

/// <summary>Separates the beds that fit from those that do not, with the rules that stand against each.</summary>
internal sealed record BedSieve(List<BedSnapshot> Fitting, List<ExcludedBed> Excluded)
{
    private static readonly RuleBreach[] HeldBack =
    [
        new(RuleCodes.CriticalBedHeldBack, "Critical beds are kept free while another bed fits."),
    ];

    public static BedSieve Sort(PlacementNeed need, IReadOnlyList<BedSnapshot> beds, bool offerBedsNotReady)
    {
        var sieve = new BedSieve([], []);
        var critical = new List<BedSnapshot>();
        foreach (var bed in beds)
        {
            var fact = PlacementRules.Unavailability(bed, offerBedsNotReady);
            var breaches = PlacementRules.Breaches(need, bed);
            if (fact is not null)
                sieve.Excluded.Add(new ExcludedBed(bed, [fact, .. breaches], Overridable: false));
            else if (breaches.Count > 0)
                sieve.Excluded.Add(new ExcludedBed(bed, breaches, Overridable: true));
            else
                (BedScorer.CriticalBedIsMisused(need, bed) ? critical : sieve.Fitting).Add(bed);
        }

        if (sieve.Fitting.Count == 0)
            sieve.Fitting.AddRange(critical);
        else
            sieve.Excluded.AddRange(critical.ConvertAll(bed => new ExcludedBed(bed, HeldBack, Overridable: true)));
        sieve.Excluded.Sort((a, b) => InCodeOrder(a.Bed, b.Bed));
        return sieve;
    }

    public static int InCodeOrder(BedSnapshot a, BedSnapshot b)
    {
        var byCode = string.CompareOrdinal(a.Code, b.Code);
        return byCode != 0 ? byCode : a.BedId.CompareTo(b.BedId);
    }
}
