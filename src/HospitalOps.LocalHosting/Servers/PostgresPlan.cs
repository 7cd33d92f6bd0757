using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Folder;
using HospitalOps.LocalHosting.Processes;
using HospitalOps.LocalHosting.Running;
using Npgsql;

namespace HospitalOps.LocalHosting.Servers;

/// <summary>A private PostgreSQL: own data folder, own port, TCP on loopback only, passwords as SCRAM.</summary>
internal sealed class PostgresPlan(PostgresServerResource resource, ResolvedValues values, PrivateFolder folder) : IPlan
{
    private readonly int _port = values.Port(resource);

    // PostgreSQL refuses to run as root; the package brings this user along.
    private readonly SystemUser? _user = Environment.UserName == "root" ? new SystemUser("postgres") : null;

    public string Name => resource.Name;

    public string Kind => "postgres";

    public string? Url => $"127.0.0.1:{_port}";

    public bool RunsToCompletion => false;

    public bool IsOurs => false;

    public async Task<ProcessSpec> PrepareAsync(CancellationToken cancellation)
    {
        var program = Programs.Postgres("postgres");
        var home = _user is null ? folder.Subfolder(Name) : await folder.SubfolderOfAsync(Name, _user, cancellation);
        var data = Path.Combine(home, "data");
        if (!resource.KeepsData && Directory.Exists(data))
            Directory.Delete(data, recursive: true);
        if (Directory.Exists(data))
            CheckVersion(program, data);
        else
            await CreateAsync(home, data, cancellation);
        return new ProcessSpec(
            program,
            "-D",
            data,
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            $"port={_port}",
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=300",
            "-c",
            "timezone=UTC",
            "-c",
            "log_timezone=UTC",
            "-c",
            "log_destination=stderr"
        )
        {
            User = _user,
            DeathSignal = "INT",
            StopSignal = Signals.Interrupt,
        };
    }

    public async Task<string?> ProbeAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                $"{values.ConnectionString(resource)};Database=postgres;Pooling=false;Timeout=3"
            );
            await connection.OpenAsync(cancellation);
            return null;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new LocalHostingException(
                $"{Name} refuses the password in {folder.Path(ParameterStore.FileName)}: it does not belong to this data; bring it back, or start afresh with ./hospitalops up --reset.",
                refused
            );
        }
        catch (Exception trouble) when (trouble is NpgsqlException or TimeoutException)
        {
            return trouble.Message;
        }
    }

    /// <summary>
    /// Creates the cluster beside its place and moves it there: an interrupted start leaves nothing half made.
    /// </summary>
    private async Task CreateAsync(string home, string data, CancellationToken cancellation)
    {
        var part = $"{data}.part";
        if (Directory.Exists(part))
            Directory.Delete(part, recursive: true);
        var passwordFile = Path.Combine(home, "first-password");
        await File.WriteAllTextAsync(passwordFile, values.Parameter(resource.Password), cancellation);
        File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (_user is not null)
            await _user.TakeAsync(passwordFile, cancellation);
        var (code, output) = await ChildProcess.RunAsync(
            new ProcessSpec(
                Programs.Postgres("initdb"),
                "-D",
                part,
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                $"--pwfile={passwordFile}",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync"
            )
            {
                User = _user,
            },
            cancellation
        );
        File.Delete(passwordFile);
        if (code != 0)
            throw new LocalHostingException(
                $"{Name}: initdb could not make {data} ({output.Split('\n')[^1]}): mend the data folder or choose another one with --home DIR."
            );
        Directory.Move(part, data);
    }

    private void CheckVersion(string program, string data)
    {
        var versionFile = Path.Combine(data, "PG_VERSION");
        if (!File.Exists(versionFile))
            throw new LocalHostingException(
                $"{Name}: {data} is no PostgreSQL data folder (no PG_VERSION): bring it back, or start afresh with ./hospitalops up --reset."
            );
        var made = File.ReadAllText(versionFile).Trim();
        if (
            program.StartsWith("/usr/lib/postgresql/", StringComparison.Ordinal)
            && program.Split('/')[4] is var installed
            && installed != made
        )
            throw new LocalHostingException(
                $"{Name}: {data} was made by PostgreSQL {made}, but {installed} is installed: apt-get install postgresql-{made}, or start afresh with ./hospitalops up --reset."
            );
    }
}
