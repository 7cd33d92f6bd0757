using HospitalOps.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Services.Persistence;

/// <summary>One PostgreSQL database per service.</summary>
public static partial class DatabaseExtensions
{
    /// <summary>The service's data source, DbContext and health check.</summary>
    /// <param name="builder">The service's builder.</param>
    /// <param name="name">Connection string name, e.g. <c>bedsdb</c>.</param>
    /// <param name="configure">More options, e.g. the outbox interceptor.</param>
    public static void AddServiceDatabase<TContext>(
        this WebApplicationBuilder builder,
        string name,
        Action<IServiceProvider, DbContextOptionsBuilder>? configure = null
    )
        where TContext : DbContext
    {
        // The string is asked for when the source is first used, so that design-time tools need no database.
        builder.AddNpgsqlDataSource(
            name,
            settings => settings.DisableTracing = settings.DisableMetrics = builder.Configuration.IsTelemetryOff(),
            source => Limit(source.ConnectionStringBuilder)
        );
        // Not pooled and without a strategy of retries: a context has the services of its request, and a command that
        // ran into a fault is run again by CommandTransaction alone.
        builder.Services.AddDbContext<TContext>(
            (services, options) =>
            {
                options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>());
                configure?.Invoke(services, options);
            }
        );
        builder.Services.AddScoped<DbContext>(services => services.GetRequiredService<TContext>());
    }

    /// <summary>Brings the schema up to date; the process ends afterwards.</summary>
    public static async Task MigrateAsync<TContext>(this WebApplication app, Func<IServiceProvider, Task>? seed = null)
        where TContext : DbContext
    {
        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        await context.Database.MigrateAsync();
        if (seed is not null)
            await seed(scope.ServiceProvider);
        await SchemaState.RememberAsync(app.Services.GetRequiredService<NpgsqlDataSource>());
        LogMigrated(app.Logger, typeof(TContext).Name);
    }

    private static void Limit(NpgsqlConnectionStringBuilder connection)
    {
        connection.KeepAlive = 10;
        connection.TcpKeepAlive = true;
        connection.MaxPoolSize = 40;
        // What a connection asks again and again is parsed and planned once: planning the ten tables of a ward's board
        // took longer than reading them.
        connection.MaxAutoPrepare = 60;
        // Limits of docs: nobody waits longer than 5 s for a lock, nobody sits on one for more than 30 s.
        connection.Options =
            "-c lock_timeout=5s -c idle_in_transaction_session_timeout=30s -c statement_timeout=30s -c jit=off";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Context}: schema is up to date")]
    private static partial void LogMigrated(ILogger logger, string context);
}
