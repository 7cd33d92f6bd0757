using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace HospitalOps.AppHost.Tests;

/// <summary>
/// The product, started by <c>./hospitalops up</c> with its own private folder and port.
/// </summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private readonly Process _process = new();

    private RunningHost(string home, int port) => (Home, Port) = (home, port);

    public string Home { get; }

    public int Port { get; }

    public int Pid => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public JsonNode Status => JsonNode.Parse(File.ReadAllText(Path.Combine(Home, "status.json")))!;

    public static string NewHome() => Directory.CreateTempSubdirectory("hospitalops-test-").FullName;

    /// <summary>Waits until nothing of ours runs in the folder any more.</summary>
    public static async Task FreedAsync(string home)
    {
        var begun = Stopwatch.GetTimestamp();
        while (IsHeld(Path.Combine(home, "launcher.lock")))
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(30), $"{home} is still held");
            await Task.Delay(20);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static RunningHost Start(
        string home,
        int? port = null,
        IReadOnlyDictionary<string, string>? variables = null
    )
    {
        var host = new RunningHost(home, port ?? FreePort());
        var start = host._process.StartInfo;
        start.FileName = Path.Combine(Checkout.Root, "hospitalops");
        foreach (var argument in new[] { "up", "--no-install", "--home", home, "--port", $"{host.Port}" })
            start.ArgumentList.Add(argument);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["HOSPITALOPS_SERVERS"] = "processes";
        // The mark of a model that a test holds in this very process: its end would take the new product along.
        start.Environment.Remove("HOSPITALOPS_RUN");
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        host._process.OutputDataReceived += (_, line) => host.Take(line.Data);
        host._process.ErrorDataReceived += (_, line) => host.Take(line.Data);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    public async Task<RunningHost> ReadyAsync()
    {
        await UntilAsync(
            () => Output.Contains("all ready", StringComparison.Ordinal) || _process.HasExited,
            TimeSpan.FromSeconds(150)
        );
        Assert.Contains("all ready", Output, StringComparison.Ordinal);
        return this;
    }

    public async Task UntilAsync(Func<bool> condition, TimeSpan limit)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < limit, $"not within {limit}:\n{Output}");
            await Task.Delay(50);
        }
    }

    /// <summary>Sends a signal; returns the exit code and how long the end took.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> EndAsync(int signal)
    {
        var begun = Stopwatch.GetTimestamp();
        Signals.Send(Pid, signal);
        return (await ExitAsync(), Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>What the status says of one process.</summary>
    public JsonNode Row(string name) => Status["resources"]!.AsArray().Single(row => row!["name"]!.ToString() == name)!;

    /// <summary>Kills a process of the product and waits until another one is ready in its place.</summary>
    public async Task KillAndWaitAsync(string name)
    {
        var pid = Row(name)["pid"]!.GetValue<int>();
        Signals.Send(pid, Signals.Kill);
        await UntilAsync(
            () =>
                Row(name)["state"]!.ToString() == "ready"
                && Row(name)["pid"]?.GetValue<int>() is { } now
                && now != pid
                && Row(name)["restarts"]!.GetValue<int>() > 0,
            TimeSpan.FromSeconds(60)
        );
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public async Task<int> ExitAsync(TimeSpan? limit = null)
    {
        using var over = new CancellationTokenSource(limit ?? TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(over.Token);
        return _process.ExitCode;
    }

    /// <summary>All processes of this host: children inherit its private folder in their environment.</summary>
    public IReadOnlyList<int> Alive()
    {
        var mark = $"HOSPITALOPS_HOME={Home}\0";
        return
        [
            .. Directory
                .GetDirectories("/proc")
                .Select(Path.GetFileName)
                .Where(name => int.TryParse(name, out _))
                .Select(name => int.Parse(name!, null))
                .Where(HasMark),
        ];

        bool HasMark(int pid)
        {
            try
            {
                return File.ReadAllText($"/proc/{pid}/environ").Contains(mark, StringComparison.Ordinal);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await EndAsync(Signals.Kill);
        await UntilAsync(() => Alive().Count == 0, TimeSpan.FromSeconds(10));
        _process.Dispose();
        // A server that was just killed may leave its last file while the folder is emptied.
        await UntilAsync(TryDelete, TimeSpan.FromSeconds(10));
    }

    private bool TryDelete()
    {
        try
        {
            if (Directory.Exists(Home))
                Directory.Delete(Home, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Take(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
