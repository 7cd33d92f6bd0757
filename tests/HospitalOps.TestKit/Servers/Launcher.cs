using System.Collections.Concurrent;
using System.Diagnostics;

namespace HospitalOps.TestKit.Servers;

/// <summary>
/// Starts child processes that die with this one. The parent-death signal is bound to the thread that forked, so all
/// are
/// started by one thread that lives as long as the process.
/// </summary>
internal static class Launcher
{
    private static readonly BlockingCollection<Action> Work = [];

    static Launcher() => new Thread(Run) { IsBackground = true, Name = "test server launcher" }.Start();

    public static Task<Process> StartAsync(
        string program,
        IEnumerable<string> arguments,
        string logFile,
        IReadOnlyDictionary<string, string>? environment = null,
        string signal = "TERM",
        string? asUser = null
    )
    {
        var start = new ProcessStartInfo(Programs.Setpriv())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        if (asUser is not null)
            foreach (var argument in (string[])[$"--reuid={asUser}", $"--regid={asUser}", "--init-groups"])
                start.ArgumentList.Add(argument);
        foreach (var argument in (string[])["--pdeathsig", signal, "--", program, .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                started.SetResult(Start(start, logFile));
            }
            catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
            {
                started.SetException(exception);
            }
        });
        return started.Task;
    }

    private static Process Start(ProcessStartInfo start, string logFile)
    {
        var log = TextWriter.Synchronized(new StreamWriter(logFile, append: true) { AutoFlush = true });
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => log.WriteLine(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Run()
    {
        foreach (var action in Work.GetConsumingEnumerable())
            action();
    }
}
