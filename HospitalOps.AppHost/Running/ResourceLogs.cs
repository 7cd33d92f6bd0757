using System.Collections.Concurrent;
using HospitalOps.AppHost.Home;

namespace HospitalOps.AppHost.Running;

/// <summary>
/// One log file per resource in the private folder, bounded: a full one becomes <c>NAME.log.1</c>. The dashboard shows
/// the same lines; the files are there when it is not.
/// </summary>
internal sealed class ResourceLogs(PrivateFolder home, ResourceLoggerService loggers)
{
    private const long Limit = 20 * 1024 * 1024;
    private const int Remembered = 12;
    private readonly string folder = home.Subfolder("logs");
    private readonly ConcurrentDictionary<string, Queue<string>> last = new();

    /// <summary>The last lines of a resource.</summary>
    public IReadOnlyList<string> LastLines(string name) => last.TryGetValue(name, out var lines) ? [.. lines] : [];

    /// <summary>Writes what a resource says until the application ends.</summary>
    public async Task FollowAsync(string name, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"{name}.log");
        var lines = last.GetOrAdd(name, _ => new Queue<string>());
        await using var writer = Append(path);
        await foreach (var batch in loggers.WatchAsync(name).WithCancellation(cancellation))
        {
            foreach (var line in batch)
            {
                lines.Enqueue(line.Content);
                if (lines.Count > Remembered)
                    lines.Dequeue();
                await writer.WriteLineAsync(line.Content);
            }

            await writer.FlushAsync(cancellation);
            if (writer.BaseStream.Length > Limit)
            {
                File.Copy(path, $"{path}.1", overwrite: true);
                writer.BaseStream.SetLength(0);
            }
        }
    }

    private static StreamWriter Append(string path) =>
        new(
            new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.Write,
                    Share = FileShare.ReadWrite | FileShare.Delete,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            )
            {
                Position = new FileInfo(path) is { Exists: true } file ? file.Length : 0,
            }
        );
}
