using System.Diagnostics;

namespace HospitalOps.AppHost.Running;

/// <summary>
/// Ends what the run has started: in order when the AppHost ends in order, and when it was killed too (the orchestrator
/// alone takes more than a minute for that). It watches a pipe that the kernel closes however the AppHost ends; every
/// process of the run carries its mark in its environment.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    // Our services first, then the servers on which they stand; PostgreSQL and Redis write what they have to.
    private const string Script = """
        cat >/dev/null
        marked() { grep -lsz "^HOSPITALOPS_RUN=$1\$" /proc/[0-9]*/environ | cut -d / -f 3; }
        named() { for pid in $(marked "$1"); do grep -qsx "$2" "/proc/$pid/comm" && echo "$pid"; done; }
        kill -TERM $(named "$1" dotnet)
        for _ in 1 2 3 4 5 6 7 8 9 10; do [ -n "$(named "$1" dotnet)" ] || break; sleep 0.2; done
        for pid in $(marked "$1"); do
          case $(cat "/proc/$pid/comm") in
            postgres) kill -INT "$pid" ;; redis-server) kill -TERM "$pid" ;; *) kill -KILL "$pid" ;;
          esac
        done
        for _ in 1 2 3 4 5 6 7 8 9 10; do [ -n "$(marked "$1")" ] || exit 0; sleep 0.3; done
        kill -KILL $(marked "$1")
        """;

    private readonly Process process;

    private Watchdog(Process process) => this.process = process;

    /// <summary>Call before the first process of the run starts.</summary>
    public static Watchdog Start()
    {
        var run = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("n");
        // A session of its own: a Ctrl+C at the terminal must not end the watch before what it watches.
        var start = new ProcessStartInfo("setsid", ["sh", "-c", Script, "hospitalops-watchdog", run])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var watchdog = new Watchdog(Process.Start(start)!);
            Environment.SetEnvironmentVariable("HOSPITALOPS_RUN", run);
            return watchdog;
        }
        catch (System.ComponentModel.Win32Exception trouble)
        {
            throw new TroubleException("setsid is missing: apt-get install util-linux.", trouble);
        }
    }

    /// <summary>Returns when nothing of the run is left.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
