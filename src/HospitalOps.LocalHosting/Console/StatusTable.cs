using HospitalOps.LocalHosting.Running;

namespace HospitalOps.LocalHosting.Console;

/// <summary>The status for people.</summary>
internal static class StatusTable
{
    public static string Render(StatusDocument status, DateTimeOffset now)
    {
        List<string> lines =
        [
            $"{"name", -18} {"kind", -9} {"state", -11} {"pid", 7} {"uptime", 9} {"restarts", 8}  address",
        ];
        foreach (var row in status.Resources)
        {
            var uptime = row is { Pid: not null, StartedAt: { } since } ? Duration(now - since) : "";
            var state = JsonName(row.State);
            lines.Add(
                $"{row.Name, -18} {row.Kind, -9} {state, -11} {row.Pid, 7} {uptime, 9} {row.Restarts, 8}  {row.Url}{(row.Note is null ? "" : $"  {row.Note}")}"
            );
        }

        lines.Add(status.Ready ? $"ready: {status.Address}" : "not ready");
        return string.Join('\n', lines);
    }

    private static string JsonName(RunState state) => state.ToString().ToLowerInvariant();

    private static string Duration(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{(int)time.TotalHours}h{time.Minutes:00}m"
        : time.TotalMinutes >= 1 ? $"{time.Minutes}m{time.Seconds:00}s"
        : $"{time.Seconds}s";
}
