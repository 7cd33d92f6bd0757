using HospitalOps.LocalHosting.Folder;

namespace HospitalOps.LocalHosting.Console;

/// <summary>One log file per process in the private folder, bounded: a full file becomes <c>NAME.log.1</c>.</summary>
internal sealed class LogFiles(PrivateFolder folder, Speech speech)
{
    private readonly string _folder = folder.Subfolder("logs");

    public string PathOf(string name) => Path.Combine(_folder, $"{name}.log");

    /// <summary>Opens the log of a process.</summary>
    /// <param name="relays">Whether its lines appear on the console now.</param>
    public LogFile Open(string name, Func<bool> relays) =>
        new(
            PathOf(name),
            line =>
            {
                if (relays())
                    speech.Relay(name, line);
            }
        );
}

/// <summary>An open log file.</summary>
internal sealed class LogFile(string path, Action<string> relay) : IAsyncDisposable
{
    private const long Limit = 20 * 1024 * 1024;
    private const int Remembered = 12;
    private readonly Lock _lock = new();
    private readonly Queue<string> _last = new();
    private StreamWriter? _writer = Append(path);

    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (_lock)
                return [.. _last];
        }
    }

    public void Write(string line)
    {
        relay(line);
        lock (_lock)
        {
            if (_last.Count == Remembered)
                _last.Dequeue();
            _last.Enqueue(line);

            // A last line may arrive after the process was given up.
            if (_writer is null)
                return;
            _writer.WriteLine(line);
            if (_writer.BaseStream.Length < Limit)
                return;
            _writer.Dispose();
            File.Move(path, $"{path}.1", overwrite: true);
            _writer = Append(path);
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _writer?.Dispose();
            _writer = null;
        }

        return ValueTask.CompletedTask;
    }

    private static StreamWriter Append(string path) =>
        new(
            new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.Append,
                    Access = FileAccess.Write,
                    Share = FileShare.ReadWrite | FileShare.Delete,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            )
        )
        {
            AutoFlush = true,
        };
}
