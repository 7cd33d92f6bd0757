using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Goal;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>
/// Waits of the three ratios, minutes; of the wards that use the platform, or of those that are compared with.
/// </summary>
internal sealed record IndexWaits(double[] W, double[] B, double[] T)
{
    public bool IsEmpty => W.Length == 0 || B.Length == 0 || T.Length == 0;
}

/// <summary>The waits of a period for the index, and its guard rails.</summary>
/// <param name="WaitLevels">Triage level of each wait to a doctor.</param>
/// <param name="Guards">As in <see cref="Baseline.Guards"/>.</param>
/// <param name="Levels">Judged by target and met, by triage level.</param>
/// <param name="Comparison">Of the comparison wards; their B and T are not in <paramref name="Index"/>.</param>
internal sealed record PeriodWaits(
    IndexWaits Index,
    string[] WaitLevels,
    int[] Guards,
    IReadOnlyDictionary<string, (int Judged, int Met)> Levels,
    IndexWaits Comparison
)
{
    public const string Wait = "arrival_to_doctor",
        Bed = "decision_to_occupied",
        Turnaround = "bed_turnaround",
        ToTarget = "triage_to_doctor";

    private static readonly string[] Codes =
    [
        Wait,
        Bed,
        Turnaround,
        ToTarget,
        "arrival",
        "left_unseen",
        "admission",
        "transfer",
    ];

    public static async Task<PeriodWaits> ReadAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly from,
        DateOnly to,
        DateOnly today,
        string[] comparison,
        CancellationToken cancel
    )
    {
        var days = (await RolledDays.ReadAsync(database, hospital, from, to, wards: null, Codes, cancel))
            .OrderBy(day => day.Day)
            .ThenBy(day => day.Ward, StringComparer.Ordinal)
            .ThenBy(day => day.Level, StringComparer.Ordinal)
            .ToLookup(day => day.Code);
        double[] Minutes(string code, bool compared) =>
            [.. days[code].Where(day => comparison.Contains(day.Ward) == compared).SelectMany(day => day.Minutes)];
        int Count(string code) => days[code].Sum(day => day.Count);
        var targets = days[ToTarget]
            .Where(day => day.Level.Length > 0)
            .GroupBy(day => day.Level)
            .OrderBy(level => level.Key, StringComparer.Ordinal)
            .ToDictionary(level => level.Key, level => (level.Sum(day => day.Judged), level.Sum(day => day.Met)));
        var nights = await NightCensus.ReadAsync(database, hospital, from, to, today, wards: null, cancel);
        return new(
            new(
                [.. days[Wait].SelectMany(day => day.Minutes)],
                Minutes(Bed, compared: false),
                Minutes(Turnaround, compared: false)
            ),
            [.. days[Wait].SelectMany(day => day.Minutes.Select(_ => day.Level))],
            [
                Count("arrival"),
                Count("left_unseen"),
                days[ToTarget].Sum(day => day.Judged),
                days[ToTarget].Sum(day => day.Met),
                Count("admission"),
                Count("transfer"),
                nights.Misplaced,
                nights.Known,
                nights.Mixed,
                nights.Shared,
            ],
            targets,
            new(
                comparison.Length == 0 ? [] : await AdmittedToAsync(database, hospital, from, to, comparison, cancel),
                Minutes(Bed, compared: true),
                Minutes(Turnaround, compared: true)
            )
        );
    }

    /// <summary>What the guard rails compare.</summary>
    public GuardSample Sample => Of(Guards, Index.W, WaitLevels, Levels);

    /// <summary>What was frozen.</summary>
    public static GuardSample SampleOf(Baseline baseline) =>
        Of(
            baseline.Guards,
            baseline.W,
            baseline.WaitLevels,
            baseline
                .Levels.Index()
                .ToDictionary(
                    level => level.Item,
                    level => (baseline.LevelTargets[2 * level.Index], baseline.LevelTargets[(2 * level.Index) + 1])
                )
        );

    private static GuardSample Of(
        int[] guards,
        double[] waits,
        string[] levels,
        IReadOnlyDictionary<string, (int Judged, int Met)> targets
    )
    {
        // What has no level counts for all levels together.
        var rest = (
            guards[2] - targets.Values.Sum(level => level.Judged),
            guards[3] - targets.Values.Sum(level => level.Met)
        );
        return new(
            guards[0],
            guards[1],
            guards[4],
            guards[5],
            [.. levels.Zip(waits)],
            targets.Append(new("", rest)).ToDictionary(),
            new(guards[6], guards[7], guards[8], guards[9])
        );
    }

    /// <summary>The wait for a doctor comes before any ward: it is counted for the ward of the first bed.</summary>
    private static async Task<double[]> AdmittedToAsync(
        TrackingDbContext database,
        Guid hospital,
        DateOnly from,
        DateOnly to,
        string[] wards,
        CancellationToken cancel
    ) =>
        [
            .. await database
                .Database.SqlQuery<double>(
                    $"""
                    select w.minutes as "Value" from journey_gap w join journey_gap a on a.journey_id = w.journey_id and a.code = 'admission' and a.ward = any({wards})
                    where w.hospital_id = {hospital} and w.code = {Wait} and w.day >= {from} and w.day <= {to} and w.outcome = 'done' order by w.day, w.from_at, w.journey_id
                    """
                )
                .ToListAsync(cancel),
        ];
}
