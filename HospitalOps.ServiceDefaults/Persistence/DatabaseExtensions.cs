using HospitalOps.ServiceDefaults.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.ServiceDefaults.Persistence;

/// <summary>One PostgreSQL database per service.</summary>
public static partial class DatabaseExtensions
{
    /// <summary>The service's data source, DbContext and health check.</summary>
    /// <param name="builder">The service's builder.</param>
    /// <param name="name">Connection string name, e.g. <c>bedsdb</c>.</param>
    /// <param name="configure">More options, e.g. the outbox interceptor.</param>
    /// <exception cref="InvalidOperationException">The connection string is missing.</exception>
    public static void AddServiceDatabase<TContext>(
        this WebApplicationBuilder builder,
        string name,
        Action<IServiceProvider, DbContextOptionsBuilder>? configure = null
    )
        where TContext : DbContext
    {
        // The string is read when the source is first used, so that design-time tools need no database.
        builder.Services.AddSingleton(services =>
            CreateDataSource(
                services.GetRequiredService<IConfiguration>().GetConnectionString(name)
                    ?? throw new InvalidOperationException($"ConnectionStrings__{name} is not set."),
                services.GetRequiredService<ILoggerFactory>()
            )
        );
        builder.Services.AddDbContext<TContext>(
            (services, options) =>
            {
                options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>());
                configure?.Invoke(services, options);
            }
        );
        builder.Services.AddScoped<DbContext>(services => services.GetRequiredService<TContext>());
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
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

    private static NpgsqlDataSource CreateDataSource(string connectionString, ILoggerFactory loggers)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            KeepAlive = 10,
            TcpKeepAlive = true,
            MaxPoolSize = 40,
            // What a connection asks again and again is parsed and planned once: planning the ten tables of a ward's
            // board took longer than reading them.
            MaxAutoPrepare = 60,
            // Limits of docs: nobody waits longer than 5 s for a lock, nobody sits on one for more than 30 s.
            Options =
                "-c lock_timeout=5s -c idle_in_transaction_session_timeout=30s -c statement_timeout=30s -c jit=off",
        };
        var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        source.UseLoggerFactory(loggers);
        source.EnableParameterLogging(false);
        return source.Build();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Context}: schema is up to date")]
    private static partial void LogMigrated(ILogger logger, string context);
}
