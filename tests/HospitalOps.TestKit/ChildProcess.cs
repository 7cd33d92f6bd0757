using System.Diagnostics;
using HospitalOps.TestKit.Servers;

namespace HospitalOps.TestKit;

/// <summary>A program under test in a process of its own, so that it can be killed hard.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string logFile;

    private ChildProcess(Process process, string logFile) => (this.process, this.logFile) = (process, logFile);

    /// <summary>Everything it has written so far.</summary>
    public string Output => File.ReadAllText(logFile);

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>Starts a program; the kernel ends it with this process.</summary>
    public static async Task<ChildProcess> StartAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var logFile = Path.GetTempFileName();
        return new ChildProcess(
            await Launcher.StartAsync(program, arguments, logFile, environment, signal: "KILL"),
            logFile
        );
    }

    /// <summary>SIGKILL: no handler of the program runs.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Returns when it has ended by itself.</summary>
    public Task WaitAsync(CancellationToken cancel) => process.WaitForExitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        File.Delete(logFile);
    }
}
