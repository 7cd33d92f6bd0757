using System.Diagnostics;
using System.Globalization;
using HospitalOps.TestKit;

namespace HospitalOps.Checks.Journeys;

/// <summary>
/// A log is replayed through the public API of a fresh product; then the product's indicators are held against the raw
/// log, and its journeys against their events.
/// </summary>
internal static class JourneyCheck
{
    /// <param name="prove">Then plant mutants in scratch copies of the database: each has to be caught.</param>
    public static async Task<int> RunAsync(string file, bool prove, TextWriter output, TextWriter errors)
    {
        var raw =
            file == "sample"
                ? Path.Combine(AppContext.BaseDirectory, "../../../../HospitalOps.Replay/Data/sample-log.csv")
                : file;
        if (!File.Exists(raw))
        {
            errors.WriteLine($"There is no file {raw}.");
            return 2;
        }
        await using var product = new JourneyProduct();
        await product.StartAsync("portal");
        var watch = Stopwatch.StartNew();
        if (
            await product.RunAsync(
                "tools/HospitalOps.Replay",
                file,
                "--address",
                product.Address("gateway"),
                "--accounts",
                product.Accounts,
                "--hospital",
                "RBT"
            ) == 2
        )
            return 2;
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        var tracking = new JourneyTables(product.Databases["tracking"].ConnectionString);
        var wrong = 0;
        void Judge(string what, long violations, string figure)
        {
            Line($"{what, -64} {(violations == 0 ? "holds" : $"{violations} VIOLATIONS")}   {figure}");
            if (violations > 0)
                wrong++;
        }

        var quiet = Stopwatch.StartNew();
        while (
            quiet.Elapsed < TimeSpan.FromSeconds(60)
            && await JourneyInvariants.BehindAsync(tracking, await OtherServices.ReadAsync(product)) > 0
        )
            await Task.Delay(100);
        var others = await OtherServices.ReadAsync(product);
        var behind = await JourneyInvariants.BehindAsync(tracking, others);
        Judge(
            "INV-25 read models agree within 5 s with traffic stopped",
            behind + (quiet.Elapsed > TimeSpan.FromSeconds(5) ? 1 : 0),
            string.Create(CultureInfo.InvariantCulture, $"after {quiet.Elapsed.TotalSeconds:0.0} s, {behind} differ")
        );
        Judge(
            "INV-20 one place per journey and patient, each move joins",
            await JourneyInvariants.PlacesAsync(tracking),
            $"{await tracking.ScalarAsync<long>("select count(*) from journey_location")} places of {await tracking.ScalarAsync<long>("select count(*) from journey")} journeys"
        );
        Judge(
            "INV-21 versions 1..n without gap, and all that was published",
            await JourneyInvariants.VersionsAsync(tracking, others),
            $"{await tracking.ScalarAsync<long>("select count(*) from tracked_event")} events"
        );

        await Eventually.TrueAsync(
            async () => await tracking.ScalarAsync<long>("select count(*) from indicator_mark") == 0,
            TimeSpan.FromSeconds(120)
        );
        var log = RawLog.Read(raw);
        var comparison = await LogComparison.ReadAsync(product, log);
        foreach (var (code, expected) in comparison.Waits)
        {
            var (different, text) = await comparison.CompareAsync(product, tracking, code, expected);
            Judge($"{code.Replace('_', ' ')}: raw log = product, wait by wait", different, text);
        }
        Line(
            $"published for this log: registration to triage {Median(log.Published.Triage):0.0} min (n {log.Published.Triage.Count}), registration to first ward {Median(log.Published.Ward) / 60:0.00} h (n {log.Published.Ward.Count})"
        );

        var before = await tracking.HashesAsync();
        var rebuild = Stopwatch.StartNew();
        await product.RunAsync("src/HospitalOps.PatientTracking", "rebuild");
        var after = await tracking.HashesAsync();
        Judge(
            "rebuild of journeys and indicators from events, to the byte",
            before.Zip(after).Count(pair => pair.First != pair.Second),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rebuild.Elapsed.TotalSeconds:0} s, {string.Join(' ', after.Select(hash => hash[..8]))}"
            )
        );
        if (prove)
        {
            // Nobody writes any more, and nobody holds a connection to the original while it is copied.
            await product.StopAsync();
            await foreach (
                var (line, caught) in JourneyMutants.RunAsync(product.Databases["tracking"], others, comparison, after)
            )
            {
                output.WriteLine(line);
                if (!caught)
                    wrong++;
            }
        }
        Line($"all of it in {watch.Elapsed:mm\\:ss}");
        return wrong == 0 ? 0 : 1;
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
