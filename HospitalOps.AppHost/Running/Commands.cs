using System.Runtime.InteropServices;
using System.Text.Json;
using HospitalOps.AppHost.Home;

namespace HospitalOps.AppHost.Running;

/// <summary>Commands that look at, or end, the AppHost that runs in the same private folder.</summary>
internal static class Commands
{
    public const string AccountsFile = "demo-accounts.json";
    private const int Terminate = 15;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Exit code of <c>status</c>: 0 ready, 1 running but not ready, 3 not running.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var home = new PrivateFolder(PrivateFolder.Default);
        var status = home.IsHeld() ? Status.Read(home) : null;
        return args[0] switch
        {
            "status" => Show(status, args.Contains("--json"), home),
            "accounts" => Accounts(home),
            _ => await DownAsync(status, home),
        };
    }

    /// <summary>The demo accounts as a table; empty when there are none.</summary>
    public static string AccountTable(PrivateFolder home)
    {
        var path = home.Path(AccountsFile);
        if (!File.Exists(path))
            return "";
        try
        {
            var accounts = JsonSerializer.Deserialize<List<DemoAccount>>(
                File.ReadAllText(path),
                JsonSerializerOptions.Web
            )!;
            return string.Join(
                '\n',
                accounts
                    .Select(one => $"{one.UserName, -14} {one.Password, -24} {one.Hospital, -9} {one.Role}")
                    .Prepend($"{"user", -14} {"password", -24} {"hospital", -9} role")
            );
        }
        catch (JsonException trouble)
        {
            throw new TroubleException(
                $"{path} is damaged: bring back a copy, or start afresh with ./hospitalops up --reset.",
                trouble
            );
        }
    }

    private static int Accounts(PrivateFolder home)
    {
        Console.WriteLine(AccountTable(home));
        return 0;
    }

    private static int Show(Status? status, bool json, PrivateFolder home)
    {
        if (json)
        {
            var node = JsonSerializer.SerializeToNode(status, Status.Json)?.AsObject() ?? [];
            node["running"] = status is not null;
            node["ready"] = status?.Ready ?? false;
            node["home"] = home.Root;
            Console.WriteLine(node.ToJsonString(Status.Json));
        }
        else if (status is null)
        {
            Console.WriteLine("not running (./hospitalops up starts it)");
        }
        else
        {
            Console.WriteLine($"{"name", -20} {"kind", -9} {"state", -11} {"pid", 8} {"restarts", 8}  address");
            foreach (var row in status.Resources)
                Console.WriteLine(
                    $"{row.Name, -20} {row.Kind, -9} {row.State, -11} {row.Pid, 8} {row.Restarts, 8}  {row.Url ?? row.Note}"
                );
            Console.WriteLine(status.Ready ? $"ready: {status.Address}" : "not ready");
            Console.WriteLine($"dashboard: {status.Dashboard}");
        }

        return status is null ? 3
            : status.Ready ? 0
            : 1;
    }

    private static async Task<int> DownAsync(Status? status, PrivateFolder home)
    {
        if (status is null)
        {
            Console.WriteLine("not running");
            return 0;
        }

        var clock = TimeProvider.System;
        var begun = clock.GetTimestamp();
        _ = SendSignal(status.Pid, Terminate);
        while (home.IsHeld())
        {
            if (clock.GetElapsedTime(begun) > s_patience)
                throw new TroubleException(
                    $"The AppHost (pid {status.Pid}) does not end: kill -KILL {status.Pid} ends it and all its processes."
                );
            await Task.Delay(50);
        }

        Console.WriteLine($"stopped ({clock.GetElapsedTime(begun).TotalSeconds:0.0} s)");
        return 0;
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int pid, int signal);

    private sealed record DemoAccount(string UserName, string Role, string Hospital, string Password);
}
