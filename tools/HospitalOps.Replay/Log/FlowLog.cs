using System.Globalization;

namespace HospitalOps.Replay.Log;

/// <summary>
/// Reads a log with the columns <c>Case ID;Activity;Complete Timestamp</c> (more columns are ignored), time as
/// <c>yyyy/MM/dd HH:mm:ss.fff</c> taken as UTC. Events are ordered by time, then by line.
/// </summary>
internal sealed record FlowLog(IReadOnlyList<LogEvent> Events, IReadOnlyList<BadLine> BadLines)
{
    private static readonly string[] Formats =
    [
        "yyyy/MM/dd HH:mm:ss.fff",
        "yyyy/MM/dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.fffK",
    ];

    public static FlowLog Read(TextReader text)
    {
        var events = new List<LogEvent>();
        var bad = new List<BadLine>();
        var header = text.ReadLine();
        if (header is null)
            return new([], [new BadLine(1, "the file is empty")]);
        var columns = header.TrimStart('\uFEFF').Split(';').Select(name => name.Trim().Trim('"')).ToList();
        var (caseAt, activityAt, timeAt) = (
            columns.IndexOf("Case ID"),
            columns.IndexOf("Activity"),
            columns.IndexOf("Complete Timestamp")
        );
        if (caseAt < 0 || activityAt < 0 || timeAt < 0)
            return new([], [new BadLine(1, "the header needs Case ID;Activity;Complete Timestamp")]);

        for (var line = 2; text.ReadLine() is { } row; line++)
        {
            if (row.Length == 0)
                continue;
            var fields = row.Split(';');
            if (fields.Length <= Math.Max(caseAt, Math.Max(activityAt, timeAt)))
                bad.Add(new(line, $"{fields.Length} columns instead of {columns.Count}"));
            else if (string.IsNullOrWhiteSpace(fields[caseAt]))
                bad.Add(new(line, "no case"));
            else if (
                !DateTimeOffset.TryParseExact(
                    fields[timeAt].Trim('"'),
                    Formats,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                    out var at
                )
            )
                bad.Add(new(line, "the time cannot be read"));
            else
                events.Add(new(line, fields[caseAt].Trim().Trim('"'), fields[activityAt].Trim().Trim('"'), at));
        }
        return new([.. events.OrderBy(entry => entry.At).ThenBy(entry => entry.Line)], bad);
    }
}
