using System.Globalization;
using HospitalOps.PublishedProblems.OrPas;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>One line per run with all parts, for later comparison.</summary>
internal sealed class OrPasCsv : IDisposable
{
    private const string Header =
        "instance,planner,version,seed,seconds_per_day_limit,moves_per_day_limit,cores,total,violations_beds,violations_room,violations_theatre,faults,"
        + "features,preference,dept,fixed_sex,room,sex_mix,transfer,delay,risk,idle_beds,idle_theatre,overtime,gap_to_best_dynamic_pct,gap_to_lower_bound_pct,"
        + "mean_delay_days,started_after_H_pct,seconds_per_day_median,seconds_per_day_max";

    private readonly StreamWriter? file;

    private OrPasCsv(StreamWriter? file)
    {
        this.file = file;
        file?.WriteLine(Header);
    }

    public static OrPasCsv Open(string? path) => new(path is null ? null : new StreamWriter(path));

    public void Write(
        string instance,
        string planner,
        int seed,
        PlacementArguments arguments,
        OrPasScore s,
        double[] seconds,
        int patients,
        double? bound,
        double? best
    )
    {
        var searched = seconds.Order().ToArray();
        object?[] cells =
        [
            instance,
            planner,
            BuildVersion.Text,
            seed,
            arguments.MovesPerDay is null ? arguments.SecondsPerDay : null,
            arguments.MovesPerDay,
            1,
            s.Total,
            s.BedViolations,
            s.RoomViolations,
            s.TheatreViolations,
            s.Faults.Count,
            s.FeatureCount,
            s.PreferenceCount,
            s.DepartmentCount,
            s.FixedSexCount,
            s.Room,
            s.SexMix,
            s.Transfer,
            s.Delay,
            s.OvercrowdRisk,
            s.IdleBeds,
            s.IdleTheatre,
            s.Overtime,
            Round(OrPasOutcome.Gap(s.Total, best)),
            Round(OrPasOutcome.Gap(s.Total, bound)),
            Round(s.DelayDays / (double)patients),
            Round(100.0 * s.StartedAfterHorizon / patients),
            Round(searched[searched.Length / 2]),
            Round(searched[^1]),
        ];
        file?.WriteLine(string.Join(',', cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))));
        file?.Flush();
    }

    public void Dispose() => file?.Dispose();

    private static double? Round(double? value) => value is { } v ? Math.Round(v, 3) : null;
}
