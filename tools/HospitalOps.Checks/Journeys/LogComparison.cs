using System.Globalization;

namespace HospitalOps.Checks.Journeys;

/// <summary>The product's waits, case by case and as its indicator shows them, against those of the raw log.</summary>
/// <param name="names">Case names of the log by patient.</param>
internal sealed class LogComparison(IReadOnlyDictionary<Guid, string> names, RawLog log)
{
    /// <summary>Waits are equal to a thousandth of a minute: the log has milliseconds.</summary>
    private const double Exact = 0.001;

    /// <summary>The two waits that the log has, by the code of the indicator.</summary>
    public IReadOnlyList<(string Code, Dictionary<string, List<double>> Expected)> Waits =>
        [("registration_to_triage", log.ToTriage), ("registration_to_ward", log.ToWard)];

    public static async Task<LogComparison> ReadAsync(JourneyProduct product, RawLog log)
    {
        var admissions = product.Databases["admissions"];
        var patients = (await admissions.ListAsync<Guid>("select id from patient order by id")).Zip(
            await admissions.ListAsync<string>("select last_name_latin from patient order by id")
        );
        return new(
            patients.ToDictionary(
                patient => patient.First,
                patient => patient.Second.Replace("Cas ", "", StringComparison.Ordinal).ToUpperInvariant()
            ),
            log
        );
    }

    /// <summary>Cases whose waits in the tables are not those of the log.</summary>
    public async Task<long> DifferentAsync(
        JourneyTables tracking,
        string code,
        Dictionary<string, List<double>> expected
    )
    {
        const string Rows =
            "from journey_gap g join journey j using (journey_id) where g.code = $1 and g.outcome = 'done' order by j.patient_id, g.from_at, g.journey_id";
        var found = (await tracking.ListAsync<Guid>($"select j.patient_id {Rows}", code))
            .Zip(await tracking.ListAsync<double>($"select g.minutes {Rows}", code))
            .GroupBy(row => names[row.First])
            .ToDictionary(group => group.Key, group => group.Select(row => row.Second).ToList());
        var raw = expected.ToDictionary(wait => wait.Key.ToUpperInvariant(), wait => wait.Value);
        return raw
            .Keys.Union(found.Keys)
            .Count(name => !Same(raw.GetValueOrDefault(name), found.GetValueOrDefault(name)));
    }

    public async Task<(long Different, string Text)> CompareAsync(
        JourneyProduct product,
        JourneyTables tracking,
        string code,
        Dictionary<string, List<double>> expected
    )
    {
        var different = await DifferentAsync(tracking, code, expected);
        // The indicator as a manager sees it, over all the years of the log.
        using var manager = await product.ApiAsync("rbt.manager", "tracking");
        var (first, last) = (
            await tracking.ScalarAsync<DateOnly>("select min(day) from journey_gap"),
            await tracking.ScalarAsync<DateOnly>("select max(day) from journey_gap")
        );
        var view = (
            await manager.GetAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"/api/v1/indicators/period?from={first:yyyy-MM-dd}&to={last:yyyy-MM-dd}"
                )
            )
        ).Body!["waits"]!
            .AsArray()
            .Single(wait => wait!["code"]!.ToString() == code)!;
        var all = expected.SelectMany(pair => pair.Value).ToList();
        var (median, shown, n) = (
            Math.Round(JourneyCheck.Median(all), 1),
            view["median"]!.GetValue<double>(),
            view["n"]!.GetValue<int>()
        );
        if (Math.Abs(median - shown) > 0.05 || n != all.Count)
            different++;
        return (
            different,
            string.Create(
                CultureInfo.InvariantCulture,
                $"raw median {median:0.0} min (n {all.Count}), indicator {shown:0.0} min (n {n}), {log.ToTriage.Count} cases, {different} differ"
            )
        );
    }

    private static bool Same(List<double>? expected, List<double>? found) =>
        expected is not null
        && found is not null
        && expected.Count == found.Count
        && expected.Order().Zip(found.Order()).All(pair => Math.Abs(pair.First - pair.Second) < Exact);
}
