namespace HospitalOps.LocalHosting.Running;

/// <summary>
/// Under <c>dotnet run</c> the AppHost is a child: when that parent is killed, nobody would tell us. So we look.
/// Any other parent may leave (a detached start does).
/// </summary>
internal static class ParentWatch
{
    private static readonly TimeSpan s_period = TimeSpan.FromMilliseconds(500);

    public static Timer? Start(CancellationTokenSource stop)
    {
        var parent = ParentId();
        return IsDotnetRun(parent)
            ? new Timer(
                _ =>
                {
                    if (ParentId() != parent)
                        stop.Cancel();
                },
                null,
                s_period,
                s_period
            )
            : null;
    }

    private static bool IsDotnetRun(int pid)
    {
        try
        {
            var words = File.ReadAllText($"/proc/{pid}/cmdline").Split('\0');
            return Path.GetFileName(words[0]) == "dotnet" && words.Contains("run");
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int ParentId()
    {
        // "pid (name) state ppid …": the name may hold spaces and brackets, so count from its last bracket.
        var stat = File.ReadAllText("/proc/self/stat");
        return int.Parse(
            stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1],
            System.Globalization.CultureInfo.InvariantCulture
        );
    }
}
