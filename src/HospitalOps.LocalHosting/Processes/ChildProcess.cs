using System.ComponentModel;
using System.Diagnostics;

namespace HospitalOps.LocalHosting.Processes;

/// <summary>
/// A running child: in its own session (a Ctrl+C at the terminal reaches only the launcher), gone when the launcher is
/// gone.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;
    private readonly ProcessSpec _spec;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process, ProcessSpec spec)
    {
        _process = process;
        _spec = spec;
    }

    /// <summary>Also the number of its group, which may outlive it.</summary>
    public int Pid { get; private set; }

    /// <summary>Ends with the exit code (128 + signal when it was killed).</summary>
    public Task<int> Exited => _exited.Task;

    public static Task<ChildProcess> StartAsync(ProcessSpec spec, Action<string> onLine) =>
        SpawnThread.RunAsync(() =>
        {
            var start = new ProcessStartInfo("setsid")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = spec.WorkingDirectory,
            };
            foreach (
                var argument in new[] { "setpriv", "--pdeathsig", spec.DeathSignal }.Concat(
                    spec.User?.SetPrivArguments ?? []
                )
            )
                start.ArgumentList.Add(argument);
            start.ArgumentList.Add("--");
            start.ArgumentList.Add(spec.File);
            foreach (var argument in spec.Arguments)
                start.ArgumentList.Add(argument);
            foreach (var (name, value) in spec.Environment)
                start.Environment[name] = value;
            var process = new Process { StartInfo = start, EnableRaisingEvents = true };
            var child = new ChildProcess(process, spec);
            process.Exited += (_, _) => child._exited.TrySetResult(process.ExitCode);
            process.OutputDataReceived += (_, line) => Pass(line.Data, onLine);
            process.ErrorDataReceived += (_, line) => Pass(line.Data, onLine);
            try
            {
                process.Start();
            }
            catch (Win32Exception trouble)
            {
                throw new LocalHostingException("setsid and setpriv are missing: apt-get install util-linux.", trouble);
            }

            child.Pid = process.Id;
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return child;
        });

    /// <summary>Runs a short command to its end; the output is returned.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessSpec spec, CancellationToken cancellation)
    {
        var lines = new List<string>();
        using var child = await StartAsync(
            spec,
            line =>
            {
                lock (lines)
                    lines.Add(line);
            }
        );
        var code = await child.Exited.WaitAsync(cancellation);
        await child._process.WaitForExitAsync(cancellation);
        lock (lines)
            return (code, string.Join('\n', lines));
    }

    /// <summary>Asks for an orderly end and insists when the time is over.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        if (Exited.IsCompleted)
            return;
        Signals.Send(Pid, _spec.StopSignal);
        if (await Task.WhenAny(Exited, Task.Delay(patience)) != Exited)
            Signals.SendToGroup(Pid, Signals.Kill);
        await Exited;

        // A start script that was stopped half-way leaves what it had started; the group outlives its leader.
        Signals.SendToGroupOnly(Pid, Signals.Kill);
    }

    public void Dispose() => _process.Dispose();

    private static void Pass(string? line, Action<string> onLine)
    {
        if (line is not null)
            onLine(line);
    }
}
