using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Services.Maintenance;

/// <summary>
/// Refuses to run on a database that may forget commits. Checked at start, and by the relay before its first round when
/// the
/// database was away at start.
/// </summary>
internal sealed partial class DurabilityGuard(
    NpgsqlDataSource database,
    IHostApplicationLifetime lifetime,
    ILogger<DurabilityGuard> logger
) : IHostedService
{
    private bool passed;

    /// <summary>Why the service does not run, or null.</summary>
    public string? Refusal { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CheckAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            LogLater(logger, exception.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="InvalidOperationException">A durability setting is off.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        if (passed)
            return;
        await using var command = database.CreateCommand(
            "select name from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off' order by name"
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var off = new List<string>();
        while (await reader.ReadAsync(cancel))
            off.Add(reader.GetString(0));
        if (off.Count > 0)
        {
            Refusal =
                $"PostgreSQL runs with {string.Join(", ", off)} = off: committed events could be lost. Switch it on.";
            LogRefused(logger, Refusal);
            lifetime.StopApplication();
            throw new InvalidOperationException(Refusal);
        }
        passed = true;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The database does not answer yet ({Error}); its settings are checked later"
    )]
    private static partial void LogLater(ILogger logger, string error);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Refusal}")]
    private static partial void LogRefused(ILogger logger, string refusal);
}
