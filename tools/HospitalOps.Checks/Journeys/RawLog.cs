using System.Globalization;

namespace HospitalOps.Checks.Journeys;

/// <summary>
/// Waits straight from the lines of a log, computed without any code of the product: registration to triage and
/// registration to the first
/// ward, per case and again after each return. Minutes.
/// </summary>
internal sealed class RawLog
{
    public Dictionary<string, List<double>> ToTriage { get; } = [];

    public Dictionary<string, List<double>> ToWard { get; } = [];

    /// <summary>
    /// First event of each kind per case, negative differences left out: the figures that are published for this log.
    /// </summary>
    public (List<double> Triage, List<double> Ward) Published { get; private set; } = ([], []);

    public static RawLog Read(string file)
    {
        var log = new RawLog();
        var lines = File.ReadAllLines(file);
        var header = lines[0].TrimStart('\uFEFF').Split(';').Select(name => name.Trim('"')).ToList();
        var (caseAt, activityAt, timeAt) = (
            header.IndexOf("Case ID"),
            header.IndexOf("Activity"),
            header.IndexOf("Complete Timestamp")
        );
        var rows = lines
            .Skip(1)
            .Select((line, number) => (Fields: line.Split(';'), number))
            .Where(row => row.Fields.Length > Math.Max(timeAt, Math.Max(caseAt, activityAt)))
            .Select(row =>
                (
                    Case: row.Fields[caseAt].Trim('"'),
                    Activity: row.Fields[activityAt].Trim('"'),
                    At: Time(row.Fields[timeAt].Trim('"')),
                    row.number
                )
            )
            .OrderBy(row => row.At)
            .ThenBy(row => row.number)
            .ToList();
        foreach (var visit in rows.GroupBy(row => row.Case))
            log.Play(visit.Key, [.. visit.Select(row => (row.Activity, row.At))]);
        foreach (var visit in rows.GroupBy(row => row.Case))
        {
            DateTime? First(string beginning) =>
                visit
                    .Where(row => row.Activity.StartsWith(beginning, StringComparison.Ordinal))
                    .Select(row => (DateTime?)row.At)
                    .FirstOrDefault();
            if (First("ER Registration") is not { } registered)
                continue;
            if ((First("ER Triage") - registered)?.TotalMinutes is >= 0 and { } triage)
                log.Published.Triage.Add(triage);
            if ((First("Admission") - registered)?.TotalMinutes is >= 0 and { } ward)
                log.Published.Ward.Add(ward);
        }
        return log;
    }

    /// <summary>
    /// What happens at the desk: whoever appears is registered; who comes back after a release is registered again.
    /// </summary>
    private void Play(string name, IReadOnlyList<(string Activity, DateTime At)> events)
    {
        DateTime? registered = null;
        var (triaged, placed, released, queued) = (false, false, false, true);
        void Arrive(DateTime at) => registered ??= at;
        void Return(DateTime at) => (registered, triaged, placed, released, queued) = (at, false, false, false, false);
        foreach (var (activity, at) in events)
        {
            if (activity == "Return ER")
            {
                if (registered is not null && released)
                    Return(at);
                continue;
            }
            Arrive(at);
            if (activity is "ER Triage" or "ER Sepsis Triage" && !triaged && queued)
            {
                Add(ToTriage, name, at - registered!.Value);
                triaged = true;
            }
            if (activity.StartsWith("Admission", StringComparison.Ordinal))
            {
                if (released)
                    Return(at);
                if (!placed)
                    Add(ToWard, name, at - registered!.Value);
                placed = true;
            }
            if (activity.StartsWith("Release", StringComparison.Ordinal))
                released = true;
        }
    }

    private static void Add(Dictionary<string, List<double>> waits, string name, TimeSpan wait)
    {
        if (!waits.TryGetValue(name, out var list))
            waits[name] = list = [];
        list.Add(wait.TotalMinutes);
    }

    private static DateTime Time(string text) =>
        DateTime.ParseExact(
            text,
            ["yyyy/MM/dd HH:mm:ss.fff", "yyyy/MM/dd HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None
        );
}
