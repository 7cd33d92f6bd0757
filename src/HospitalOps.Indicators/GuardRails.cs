namespace HospitalOps.Indicators;

/// <summary>What the guard rails of a period are made of.</summary>
/// <param name="Waits">Arrival to doctor in minutes with the triage level, seen visits.</param>
/// <param name="Targets">For each level how many were judged by its target, and how many were seen within it.</param>
public sealed record GuardSample(
    int Visits,
    int LeftUnseen,
    int Admissions,
    int Transfers,
    IReadOnlyList<(string Level, double Minutes)> Waits,
    IReadOnlyDictionary<string, (int Judged, int Met)> Targets,
    CensusNights Nights
);

/// <summary>One guard rail.</summary>
/// <param name="Level">Triage level; null for all.</param>
/// <param name="Unit">%, min or n.</param>
/// <param name="Baseline">Null when there was no case, or too few for a percentile.</param>
/// <param name="Worse">Both are known, and now is worse.</param>
public sealed record GuardRail(
    string Code,
    string? Level,
    string Unit,
    double? Baseline,
    int BaselineN,
    double? Now,
    int NowN,
    bool Worse
);

/// <summary>
/// If one of these worsens, a better index is not a gain: waits can be bought with longest waits, moves or people who
/// give up.
/// </summary>
public static class GuardRails
{
    /// <summary>95th percentile of the waits of a level; from <see cref="Summary.CasesForP90"/> cases on.</summary>
    public const double Tail = 0.95;

    public static IReadOnlyList<GuardRail> Compare(GuardSample baseline, GuardSample now)
    {
        var levels = baseline
            .Waits.Select(wait => wait.Level)
            .Concat(now.Waits.Select(wait => wait.Level))
            .Concat(baseline.Targets.Keys)
            .Concat(now.Targets.Keys)
            .Where(level => level.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return
        [
            Rail(
                "left_unseen",
                null,
                "%",
                baseline,
                now,
                sample => (Emergency.Share(sample.LeftUnseen, sample.Visits), sample.Visits)
            ),
            Rail(
                "within_target",
                null,
                "%",
                baseline,
                now,
                sample => Within(sample.Targets.Values),
                moreIsBetter: true
            ),
            Rail(
                "transfers_per_stay",
                null,
                "n",
                baseline,
                now,
                sample =>
                    (sample.Admissions == 0 ? null : (double)sample.Transfers / sample.Admissions, sample.Admissions)
            ),
            Rail(
                "misplaced_nights",
                null,
                "%",
                baseline,
                now,
                sample => (sample.Nights.MisplacedShare, sample.Nights.Known)
            ),
            Rail(
                "mixed_sex_nights",
                null,
                "%",
                baseline,
                now,
                sample => (sample.Nights.MixedShare, sample.Nights.Shared)
            ),
            .. levels.SelectMany(level =>
                new[]
                {
                    Rail(
                        "within_target",
                        level,
                        "%",
                        baseline,
                        now,
                        sample => Within(sample.Targets.Where(row => row.Key == level).Select(row => row.Value)),
                        moreIsBetter: true
                    ),
                    Rail(
                        "wait_p95",
                        level,
                        "min",
                        baseline,
                        now,
                        sample => Of(sample, level, Summary.CasesForP90, waits => Percentile.Of(waits, Tail))
                    ),
                    Rail(
                        "wait_longest",
                        level,
                        "min",
                        baseline,
                        now,
                        sample => Of(sample, level, 1, waits => waits.Max())
                    ),
                }
            ),
        ];
    }

    private static GuardRail Rail(
        string code,
        string? level,
        string unit,
        GuardSample baseline,
        GuardSample now,
        Func<GuardSample, (double? Value, int N)> figure,
        bool moreIsBetter = false
    )
    {
        var (before, after) = (figure(baseline), figure(now));
        return new(
            code,
            level,
            unit,
            before.Value,
            before.N,
            after.Value,
            after.N,
            moreIsBetter ? after.Value < before.Value : after.Value > before.Value
        );
    }

    private static (double? Value, int N) Within(IEnumerable<(int Judged, int Met)> targets)
    {
        var (judged, met) = targets.Aggregate(
            (Judged: 0, Met: 0),
            (sum, row) => (sum.Judged + row.Judged, sum.Met + row.Met)
        );
        return (Emergency.Share(met, judged), judged);
    }

    private static (double? Value, int N) Of(
        GuardSample sample,
        string level,
        int fewest,
        Func<IReadOnlyList<double>, double?> figure
    )
    {
        List<double> waits = [.. sample.Waits.Where(wait => wait.Level == level).Select(wait => wait.Minutes)];
        return (waits.Count < fewest ? null : figure(waits), waits.Count);
    }
}
