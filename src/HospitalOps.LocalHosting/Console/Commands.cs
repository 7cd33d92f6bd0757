using System.Text.Json;
using HospitalOps.LocalHosting.Folder;
using HospitalOps.LocalHosting.Processes;
using HospitalOps.LocalHosting.Running;

namespace HospitalOps.LocalHosting.Console;

/// <summary>
/// The commands beside "run": they look at, or end, the launcher that runs in the same private folder.
/// </summary>
internal sealed class Commands(PrivateFolder folder, TimeProvider clock)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    /// <summary>Exit code 0: ready; 1: running, not ready; 3: not running.</summary>
    public int Status(bool json)
    {
        var status = Read();
        if (status is null || !IsRunning())
        {
            System.Console.WriteLine(
                json ? """{"running":false,"ready":false,"resources":[]}""" : "not running (./hospitalops up starts it)"
            );
            return 3;
        }

        if (json)
        {
            var rows = status.Resources.Select(row => new
            {
                row.Name,
                row.Kind,
                row.State,
                row.Url,
                row.Pid,
                row.Restarts,
                row.Note,
                row.StartedAt,
                UptimeSeconds = row is { Pid: not null, StartedAt: { } since }
                    ? (int?)(clock.GetUtcNow() - since).TotalSeconds
                    : null,
            });
            System.Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        Running = true,
                        status.Ready,
                        status.Address,
                        status.Pid,
                        status.StartedAt,
                        Home = folder.Root,
                        Resources = rows,
                    },
                    StatusBoard.Json
                )
            );
        }
        else
        {
            System.Console.WriteLine(StatusTable.Render(status, clock.GetUtcNow()));
        }

        return status.Ready ? 0 : 1;
    }

    public async Task<int> DownAsync()
    {
        var status = Read();
        if (status is null || !IsRunning())
        {
            System.Console.WriteLine("not running");
            return 0;
        }

        Signals.Send(status.Pid, Signals.Terminate);
        var begun = clock.GetTimestamp();
        while (IsRunning())
        {
            if (clock.GetElapsedTime(begun) > s_patience)
                throw new LocalHostingException(
                    $"The launcher (pid {status.Pid}) does not end: kill -KILL {status.Pid} ends it and all its children."
                );
            await Task.Delay(50);
        }

        System.Console.WriteLine($"stopped ({clock.GetElapsedTime(begun).TotalSeconds:0.0} s)");
        return 0;
    }

    public int Accounts()
    {
        System.Console.WriteLine(AccountTable.Render(folder));
        return 0;
    }

    private bool IsRunning()
    {
        using var free = LockFile.TryTake(folder);
        return free is null;
    }

    private StatusDocument? Read()
    {
        var path = folder.Path(StatusBoard.FileName);
        return File.Exists(path)
            ? JsonSerializer.Deserialize<StatusDocument>(File.ReadAllText(path), StatusBoard.Json)
            : null;
    }
}
