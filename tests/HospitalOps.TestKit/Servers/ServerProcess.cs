using System.Diagnostics;
using System.Globalization;

namespace HospitalOps.TestKit.Servers;

/// <summary>One server of the run; can be killed and started again on the same data.</summary>
public abstract class ServerProcess : IAsyncDisposable
{
    /// <summary>A broker takes 7 s alone on the machine, and minutes where everything is built beside it.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private Process? process;

    /// <summary>Process id while it runs.</summary>
    public int? ProcessId => process is { HasExited: false } running ? running.Id : null;

    /// <summary>Where its output goes; shown when it does not start.</summary>
    protected abstract string LogFile { get; }

    /// <summary>SIGKILL, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it (again) and returns when it takes work.</summary>
    public async Task StartAgainAsync()
    {
        process = await LaunchAsync();
        var watch = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (process.HasExited || watch.Elapsed > StartLimit)
                throw new InvalidOperationException($"{GetType().Name} did not start:\n{Tail()}");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await SignalAsync(StopSignal);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        await AfterStopAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual string StopSignal => "TERM";

    protected virtual Task AfterStopAsync() => Task.CompletedTask;

    protected abstract Task<Process> LaunchAsync();

    protected abstract Task<bool> AnswersAsync();

    /// <summary>Sends a signal, e.g. STOP and CONT to play a stuck server.</summary>
    public async Task SignalAsync(string name)
    {
        if (ProcessId is not { } id)
            return;
        using var kill = Process.Start("/bin/kill", [$"-{name}", id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private string Tail() =>
        File.Exists(LogFile) ? string.Join('\n', File.ReadLines(LogFile).TakeLast(20)) : "no output";
}
