using System.Globalization;
using HospitalOps.Indicators;

namespace HospitalOps.PatientTracking.IntegrationTests.Indicators;

/// <summary>The exported file, read as somebody reads it who wants to recompute the index.</summary>
internal sealed class Export(string csv)
{
    private readonly List<(string Arm, string Measure, string Value, string Level)> lines =
    [
        .. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(line => (line[0], line[1], line[2], line[3])),
    ];

    public string Text(string arm, string measure) =>
        lines.Single(line => line.Arm == arm && line.Measure == measure).Value;

    public RatioSamples Arms(string ratio, string suffix = "") =>
        new([.. Numbers("baseline" + suffix, ratio)], [.. Numbers("platform" + suffix, ratio)]);

    public GuardSample Sample(string arm)
    {
        int Count(string measure) =>
            (int)
                lines
                    .Where(line => line.Arm == arm && line.Measure == measure && line.Level.Length == 0)
                    .Sum(line => Number(line.Value));
        var levels = lines
            .Where(line => line.Arm == arm && line.Measure == "judged" && line.Level.Length > 0)
            .ToDictionary(
                line => line.Level,
                line =>
                    (
                        (int)Number(line.Value),
                        (int)Number(
                            lines.Single(met => met.Arm == arm && met.Measure == "met" && met.Level == line.Level).Value
                        )
                    )
            );
        levels[""] = (
            Count("judged") - levels.Values.Sum(level => level.Item1),
            Count("met") - levels.Values.Sum(level => level.Item2)
        );
        return new(
            Count("visits"),
            Count("left_unseen"),
            Count("admissions"),
            Count("transfers"),
            [
                .. lines
                    .Where(line => line.Arm == arm && line.Measure == "W")
                    .Select(line => (line.Level, Number(line.Value))),
            ],
            levels,
            new(
                Count("misplaced_nights"),
                Count("nights_of_known_service"),
                Count("mixed_sex_nights"),
                Count("nights_in_shared_rooms")
            )
        );
    }

    private IEnumerable<double> Numbers(string arm, string measure) =>
        lines.Where(line => line.Arm == arm && line.Measure == measure).Select(line => Number(line.Value));

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
