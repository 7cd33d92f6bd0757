using System.Globalization;
using HospitalOps.Queueing;
using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Benchmarks.Queues;

/// <summary>
/// An emergency department before the doctor. Hourly shape, mix of levels, leaving without being seen and visits per
/// day are the
/// hospitals' assumptions; minutes of a doctor by level: Dreyer et al. 2009 (11,716 patients, CTAS 1-5; 3 counts for 3A
/// and 3B).
/// </summary>
/// <param name="Site">For the tables.</param>
/// <param name="Doctors">How many by local hour.</param>
internal sealed record EmergencyProfile(string Site, IReadOnlyList<int> Doctors)
{
    public static readonly string[] Levels = ["1", "2", "3A", "3B", "4", "5"];
    private static readonly double[] Mix = [0.01, 0.08, 0.14, 0.24, 0.35, 0.18];
    private static readonly double[] DoctorMinutes = [73.6, 38.9, 26.3, 26.3, 15.0, 10.9];
    private static readonly double[] TargetMinutes = [0, 20, 60, 90, 120, 240];

    private static readonly double[] Hours =
    [
        0.02,
        0.015,
        0.012,
        0.01,
        0.009,
        0.01,
        0.014,
        0.022,
        0.038,
        0.056,
        0.065,
        0.066,
        0.06,
        0.055,
        0.056,
        0.057,
        0.056,
        0.057,
        0.06,
        0.062,
        0.062,
        0.056,
        0.045,
        0.037,
    ];

    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Bouskoura has a second doctor from 10 to 18 h, Rabat a third one from 8 h to midnight.</summary>
    public static IReadOnlyList<EmergencyProfile> All { get; } =
    [
        new("BSK", [.. Enumerable.Range(0, 24).Select(hour => hour is >= 10 and < 18 ? 2 : 1)]),
        new("RBT", [.. Enumerable.Range(0, 24).Select(hour => hour >= 8 ? 3 : 2)]),
    ];

    /// <summary>Visits a day at which the doctors are busy for this share of their time.</summary>
    public double VisitsPerDay(double load) =>
        load * Doctors.Sum() * 60 / Mix.Zip(DoctorMinutes, (share, minutes) => share * minutes).Sum();

    public int DoctorsAt(DateTimeOffset instant) => Doctors[instant.Hour];

    /// <summary>
    /// The same visits for every order: arrivals, levels, services and patience each have a stream of their own.
    /// </summary>
    public List<Arrival> Visits(double load, int days, int seed)
    {
        var (times, levels, services, patience) = (
            new SeededStream(seed, 1),
            new SeededStream(seed, 2),
            new SeededStream(seed, 3),
            new SeededStream(seed, 4)
        );
        var (perMinute, peak) = (VisitsPerDay(load) / 60, Hours.Max());
        List<Arrival> visits = [];
        for (
            var minute = times.Exponential(1 / (perMinute * peak));
            minute < days * 1440.0;
            minute += times.Exponential(1 / (perMinute * peak))
        )
        {
            // Thinning: exact for rates that change by the hour.
            if (times.Uniform() * peak > Hours[(int)(minute / 60) % 24])
                continue;
            var level = levels.Pick(Mix);
            var target = TimeSpan.FromMinutes(TargetMinutes[level]);
            var entry = new WaitingEntry(
                Guid.Empty,
                visits.Count.ToString(CultureInfo.InvariantCulture),
                Monday.AddTicks((long)(minute * TimeSpan.TicksPerMinute)),
                level,
                target,
                level < 2,
                HasLevel: true
            );
            visits.Add(
                new(
                    entry,
                    TimeSpan.FromMinutes(services.Exponential(DoctorMinutes[level])),
                    Patience(patience.Exponential(1), level, target)
                )
            );
        }
        return visits;
    }

    /// <summary>
    /// Levels 4 and 5 leave at 2 % an hour, doubling with each hour beyond the target; the others stay.
    /// </summary>
    private static TimeSpan? Patience(double hazard, int level, TimeSpan target)
    {
        const double Base = 0.02;
        if (level < 4)
            return null;
        var untilTarget = Base * target.TotalHours;
        return hazard <= untilTarget
            ? TimeSpan.FromHours(hazard / Base)
            : target + TimeSpan.FromHours(Math.Log2(1 + ((hazard - untilTarget) * Math.Log(2) / Base)));
    }
}
