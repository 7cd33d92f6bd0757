using System.Diagnostics;
using System.Globalization;
using HospitalOps.TestKit;

namespace HospitalOps.Checks.Journeys;

/// <summary>A log is replayed through the public API of a fresh product; then the product's indicators are held against the raw log, and its journeys against their events.</summary>
internal static class JourneyCheck
{
    private static readonly string[] Derived = ["journey", "journey_location", "journey_gap", "patient_location", "indicator_day"];

    public static async Task<int> RunAsync(string file, TextWriter output, TextWriter errors)
    {
        var raw = file == "sample" ? Path.Combine(AppContext.BaseDirectory, "../../../../HospitalOps.Replay/Data/sample-log.csv") : file;
        if (!File.Exists(raw))
        {
            errors.WriteLine($"There is no file {raw}.");
            return 2;
        }
        await using var product = new JourneyProduct();
        await product.StartAsync("portal");
        var watch = Stopwatch.StartNew();
        if (await product.RunAsync("tools/HospitalOps.Replay", file, "--address", product.Address("gateway"), "--accounts", product.Accounts, "--hospital", "RBT") == 2) return 2;
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        var tracking = product.Databases["tracking"];
        var wrong = 0;
        void Judge(string what, long violations, string figure)
        {
            Line($"{what,-64} {(violations == 0 ? "holds" : $"{violations} VIOLATIONS")}   {figure}");
            if (violations > 0) wrong++;
        }

        var quiet = Stopwatch.StartNew();
        while (quiet.Elapsed < TimeSpan.FromSeconds(60) && await JourneyInvariants.BehindAsync(product) > 0) await Task.Delay(100);
        var behind = await JourneyInvariants.BehindAsync(product);
        Judge("INV-25 read models agree within 5 s with traffic stopped", behind + (quiet.Elapsed > TimeSpan.FromSeconds(5) ? 1 : 0), string.Create(CultureInfo.InvariantCulture, $"after {quiet.Elapsed.TotalSeconds:0.0} s, {behind} differ"));
        Judge("INV-20 one place per journey and patient, each move joins", await JourneyInvariants.PlacesAsync(tracking), $"{await tracking.ScalarAsync<long>("select count(*) from journey_location")} places of {await tracking.ScalarAsync<long>("select count(*) from journey")} journeys");
        Judge("INV-21 versions 1..n without gap, and all that was published", await JourneyInvariants.VersionsAsync(product), $"{await tracking.ScalarAsync<long>("select count(*) from tracked_event")} events");

        await Eventually.TrueAsync(async () => await tracking.ScalarAsync<long>("select count(*) from indicator_mark") == 0, TimeSpan.FromSeconds(120));
        var log = RawLog.Read(raw);
        var comparison = new LogComparison(product, log);
        var (triage, ward) = (await comparison.CompareAsync("registration_to_triage", log.ToTriage), await comparison.CompareAsync("registration_to_ward", log.ToWard));
        Judge("registration to triage: raw log = product, wait by wait", triage.Different, triage.Text);
        Judge("registration to first ward: raw log = product, wait by wait", ward.Different, ward.Text);
        Line($"published for this log: registration to triage {Median(log.Published.Triage):0.0} min (n {log.Published.Triage.Count}), registration to first ward {Median(log.Published.Ward) / 60:0.00} h (n {log.Published.Ward.Count})");

        var before = await HashesAsync(tracking);
        var rebuild = Stopwatch.StartNew();
        await product.RunAsync("src/HospitalOps.PatientTracking", "rebuild");
        var after = await HashesAsync(tracking);
        Judge("rebuild of journeys and indicators from events, to the byte", before.Zip(after).Count(pair => pair.First != pair.Second), string.Create(CultureInfo.InvariantCulture, $"{rebuild.Elapsed.TotalSeconds:0} s, {string.Join(' ', after.Select(hash => hash[..8]))}"));
        Line($"all of it in {watch.Elapsed:mm\\:ss}");
        return wrong == 0 ? 0 : 1;
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static async Task<List<string>> HashesAsync(TestDatabase tracking)
    {
        var hashes = new List<string>();
        foreach (var table in Derived) hashes.Add(await tracking.ScalarAsync<string>($"select md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) from {table} t"));
        return hashes;
    }
}
