using System.Diagnostics;
using HospitalOps.AppHost.Home;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace HospitalOps.AppHost.Servers;

/// <summary>A private PostgreSQL: own data folder and port, TCP on loopback only, passwords as SCRAM.</summary>
internal static class PostgresProcess
{
    // PostgreSQL understands SIGTERM as "wait until all clients have gone"; whoever stops us means now. It must not
    // outlive this script either, whatever ends that.
    private const string Script =
        """setpriv --pdeathsig INT -- "$@" & server=$!; trap 'kill -INT $server' TERM INT; wait $server; wait $server""";

    public static IResourceBuilder<ServerProcess> AddPostgresProcess(
        this IDistributedApplicationBuilder builder,
        string name,
        PrivateFolder home
    )
    {
        var program = Programs.Postgres("postgres");
        var folder = home.Subfolder(name);
        var data = Path.Combine(folder, "data");
        var port = PortBook.Get(home, name);
        var password = builder.AddPassword(name, home);
        CheckData(name, program, data);
        var reference = ReferenceExpression.Create(
            $"Host=127.0.0.1;Port={port.ToString(System.Globalization.CultureInfo.InvariantCulture)};Username=postgres;Password={password}"
        );
        var server = new ServerProcess(name, "sh", folder, reference);
        builder.AddConnectionCheck(server);
        return builder
            .AddResource(server)
            .WithArgs("-c", Script, "sh", program, "-D", data)
            .WithArgs("-c", "listen_addresses=127.0.0.1", "-c", $"port={port}", "-c", "unix_socket_directories=")
            .WithArgs("-c", "max_connections=300", "-c", "timezone=UTC", "-c", "log_timezone=UTC")
            .WithArgs("-c", "log_destination=stderr")
            .WithHealthCheck(server.Name)
            .OnBeforeResourceStarted(
                async (_, _, cancellation) =>
                {
                    if (!Directory.Exists(data))
                        await CreateAsync(name, folder, (await password.Resource.GetValueAsync(cancellation))!);
                }
            );
    }

    /// <summary>A database of the server, made as soon as the server is ready.</summary>
    public static IResourceBuilder<ServerDatabase> AddProcessDatabase(
        this IResourceBuilder<ServerProcess> server,
        string name
    )
    {
        var database = new ServerDatabase(name, server.Resource);
        server.OnResourceReady(
            async (process, ready, cancellation) =>
            {
                var address = await process.ConnectionStringExpression.GetValueAsync(cancellation);
                await using var source = NpgsqlDataSource.Create($"{address};Database=postgres;Pooling=false");
                await using var create = source.CreateCommand($"create database \"{name}\"");
                try
                {
                    await create.ExecuteNonQueryAsync(cancellation);
                }
                catch (PostgresException known) when (known.SqlState == PostgresErrorCodes.DuplicateDatabase) { }
                await ready
                    .Services.GetRequiredService<ResourceNotificationService>()
                    .PublishUpdateAsync(database, before => before with { State = KnownResourceStates.Running });
            }
        );
        server.ApplicationBuilder.AddConnectionCheck(database);
        return server.ApplicationBuilder.AddResource(database).WithHealthCheck(name);
    }

    /// <summary>A data folder of another version, or of something else, is refused before anything starts.</summary>
    internal static void CheckData(string name, string program, string data)
    {
        if (!Directory.Exists(data))
            return;
        var versionFile = Path.Combine(data, "PG_VERSION");
        if (!File.Exists(versionFile))
            throw new TroubleException(
                $"{name}: {data} is no PostgreSQL data folder (no PG_VERSION): bring it back, or start afresh with ./hospitalops up --reset."
            );
        var made = File.ReadAllText(versionFile).Trim();
        if (
            program.StartsWith("/usr/lib/postgresql/", StringComparison.Ordinal)
            && program.Split('/')[4] is var installed
            && installed != made
        )
            throw new TroubleException(
                $"{name}: {data} was made by PostgreSQL {made}, but {installed} is installed: apt-get install postgresql-{made}, or start afresh with ./hospitalops up --reset."
            );
    }

    /// <summary>Creates the cluster beside its place and moves it there: a broken start leaves no half.</summary>
    private static async Task CreateAsync(string name, string folder, string password)
    {
        var part = Path.Combine(folder, "data.part");
        if (Directory.Exists(part))
            Directory.Delete(part, recursive: true);
        var passwordFile = Path.Combine(folder, "first-password");
        await File.WriteAllTextAsync(passwordFile, password);
        string[] arguments =
        [
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
            "--no-sync",
        ];
        var start = new ProcessStartInfo(Programs.Postgres("initdb"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        File.Delete(passwordFile);
        if (process.ExitCode != 0)
            throw new TroubleException(
                $"{name}: initdb could not make {folder}/data ({errors.Trim().Split('\n')[^1]}): mend the data folder or choose another one with --home DIR."
            );
        Directory.Move(part, Path.Combine(folder, "data"));
    }

    private static void AddConnectionCheck(
        this IDistributedApplicationBuilder builder,
        IResourceWithConnectionString resource
    ) =>
        builder
            .Services.AddHealthChecks()
            .AddAsyncCheck(
                resource.Name,
                async cancellation =>
                {
                    var address = await resource.GetConnectionStringAsync(cancellation);
                    var database = resource is ServerDatabase ? "" : ";Database=postgres";
                    try
                    {
                        await using var connection = new NpgsqlConnection(
                            $"{address}{database};Pooling=false;Timeout=3"
                        );
                        await connection.OpenAsync(cancellation);
                        return HealthCheckResult.Healthy();
                    }
                    catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InvalidPassword)
                    {
                        return HealthCheckResult.Unhealthy(
                            $"refuses the password in {Secrets.FileName}: it does not belong to this data; bring it back, or start afresh with ./hospitalops up --reset"
                        );
                    }
                    catch (Exception trouble) when (trouble is NpgsqlException or TimeoutException)
                    {
                        return HealthCheckResult.Unhealthy(trouble.Message);
                    }
                }
            );
}
