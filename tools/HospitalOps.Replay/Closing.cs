using System.Globalization;
using System.Text.Json.Nodes;

namespace HospitalOps.Replay;

/// <summary>The table at the end: what the log says against what the system says.</summary>
internal sealed class Closing(Api api, IReadOnlyList<PatientCase> cases, Tally tally)
{
    public async Task<bool> PrintAsync(TextWriter output, int badLines, TimeSpan duration, int parallel)
    {
        var verdicts = new List<(string Expected, string Actual)>();
        var triage = new List<double>();
        var admission = new List<double>();
        foreach (var batch in cases.Chunk(parallel))
        {
            var rows = await Task.WhenAll(
                batch.Select(async entry =>
                    (Case: entry, Actual: await entry.ActualAsync(), Milestones: await MilestonesAsync(entry))
                )
            );
            foreach (var (entry, actual, milestones) in rows)
            {
                verdicts.Add((entry.Expected, actual));
                if (Minutes(milestones, "RegisteredAt", "TriagedAt") is { } toTriage)
                    triage.Add(toTriage);
                if (Minutes(milestones, "RegisteredAt", "OccupiedAt") is { } toBed)
                    admission.Add(toBed);
            }
        }
        void Row(string name, object value) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name, -58}  {value}"));
        Row("cases", cases.Count);
        foreach (
            var group in verdicts
                .GroupBy(verdict => verdict.Expected)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
            Row(
                $"  ends {group.Key} (log) / same in the system",
                $"{group.Count()} / {group.Count(verdict => verdict.Actual == verdict.Expected)}"
            );
        Row("journeys completed (left or returned)", verdicts.Count(verdict => verdict.Actual is "left" or "returned"));
        Row("moves into a bed", tally.Moves);
        Row("requests that found no bed", tally.Unplaced);
        Row("wait registration to triage, min", Percentiles(triage));
        Row("wait registration to first bed, min", Percentiles(admission));
        Row("malformed lines skipped", badLines);
        Row("requests sent", tally.Requests);
        Row(
            "refusals",
            tally.Refusals.Count == 0
                ? "none"
                : string.Join(
                    ", ",
                    tally
                        .Refusals.OrderByDescending(refusal => refusal.Value)
                        .Select(refusal => $"{refusal.Key} {refusal.Value}")
                )
        );
        Row("duration", duration.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture));

        var invariants = await api.GetAsync("bed-manager", "bed-overview/invariants");
        foreach (var invariant in invariants.Body!.AsArray())
            Row($"{invariant!["id"]} {invariant["rule"]}", $"{invariant["violations"]} violations");
        return verdicts.All(verdict => verdict.Expected == verdict.Actual)
            && invariants.Body.AsArray().All(invariant => invariant!["violations"]!.GetValue<int>() == 0);
    }

    /// <summary>
    /// The milestones travel through the broker: asked again until nothing has come for two seconds, a minute at most.
    /// Empty for who never became a stay.
    /// </summary>
    private async Task<JsonArray> MilestonesAsync(PatientCase entry)
    {
        JsonArray milestones = [];
        if (entry.FirstStay is null)
            return milestones;
        for (var round = 0; round < 30; round++)
        {
            var now =
                (await api.GetAsync("doctor", $"journeys/{entry.FirstStay}/timeline")).Body?["milestones"]?.AsArray()
                ?? [];
            if (now.Count > 0 && now.Count == milestones.Count)
                return now;
            milestones = now;
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
        return milestones;
    }

    private static double? Minutes(JsonArray milestones, string from, string to)
    {
        DateTimeOffset? First(string milestone, DateTimeOffset? after) =>
            milestones
                .Where(row => row!["milestone"]!.ToString() == milestone)
                .Select(row => row!["occurredAt"]!.GetValue<DateTimeOffset>())
                .Where(at => after is null || at >= after)
                .Order()
                .Cast<DateTimeOffset?>()
                .FirstOrDefault();
        var start = First(from, null);
        var end = start is null ? null : First(to, start);
        return end is null ? null : (end.Value - start!.Value).TotalMinutes;
    }

    private static string Percentiles(List<double> values)
    {
        if (values.Count == 0)
            return "-";
        values.Sort();
        double At(double share)
        {
            var rank = (values.Count - 1) * share;
            var low = (int)rank;
            return values[low] + ((values[Math.Min(low + 1, values.Count - 1)] - values[low]) * (rank - low));
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"median {At(0.5):0.0}, 90th percentile {At(0.9):0.0} (n {values.Count})"
        );
    }
}
