using HospitalOps.Services.Inbox;
using HospitalOps.Services.Maintenance;
using HospitalOps.Services.Operations;
using HospitalOps.Services.Outbox;
using HospitalOps.Services.Telemetry;
using HospitalOps.Services.Topology;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace HospitalOps.Services;

/// <summary>Wires outbox, relay and inbox into a service.</summary>
public static class MessagingExtensions
{
    /// <summary>Events recorded by aggregates become outbox rows of the same SaveChanges.</summary>
    public static DbContextOptionsBuilder AddOutbox(this DbContextOptionsBuilder options, IServiceProvider services) =>
        options.AddInterceptors(new OutboxInterceptor(services));

    /// <summary>
    /// Bus, relay, consumers, upkeep, health check and metrics. Needs an <c>NpgsqlDataSource</c> and a scoped
    /// <c>DbContext</c>.
    /// </summary>
    /// <param name="services">The service's registrations.</param>
    /// <param name="configuration">Has <c>ConnectionStrings:messaging</c>.</param>
    /// <param name="service">Prefix of the queue names.</param>
    /// <param name="configure">Names the consumers.</param>
    /// <exception cref="InvalidOperationException">Publisher confirms are switched off.</exception>
    public static IServiceCollection AddHospitalOpsMessaging<TContext>(
        this IServiceCollection services,
        IConfiguration configuration,
        string service,
        Action<MessagingBuilder>? configure = null
    )
        where TContext : DbContext
    {
        if (
            string.Equals(configuration["Messaging:PublisherConfirmation"], "false", StringComparison.OrdinalIgnoreCase)
        )
            throw new InvalidOperationException(
                "Messaging:PublisherConfirmation is false: events could be lost unseen. Remove the setting."
            );

        var builder = new MessagingBuilder(service);
        configure?.Invoke(builder);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IEventAuthor, SystemAuthor>();
        services.AddSingleton<LogLimiter>();
        services.AddSingleton<MessagingMetrics>();
        services.AddSingleton(new ConsumerList(builder.Consumers));
        services.AddSingleton(ExpectedTopology.Of(builder));
        services.AddSingleton(provider => new BrokerTopology(
            provider.GetRequiredService<ExpectedTopology>(),
            service,
            AddressOf(configuration),
            provider.GetRequiredService<LogLimiter>(),
            provider.GetRequiredService<ILogger<BrokerTopology>>()
        ));
        AddOutboxServices(services);
        services.AddSingleton<InboxProcessor>();
        services.AddSingleton<GapCloser>();
        services.AddSingleton(provider => new InboxBus(
            provider.GetRequiredService<IBusControl>(),
            AddressOf(configuration),
            builder.Consumers,
            provider
        ));
        services.AddSingleton<ConsumerWatch>();
        services.AddSingleton<IOutboxOperations, OutboxOperations>();
        services.AddHealthChecks().AddCheck<MessagingHealthCheck>("messaging");
        AddBus(services, configuration, builder);
        return services;
    }

    private static void AddOutboxServices(IServiceCollection services)
    {
        services.AddSingleton<DurabilityGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<DurabilityGuard>());
        services.AddSingleton<RelaySignal>();
        services.AddSingleton<IOutboxListener>(provider => provider.GetRequiredService<RelaySignal>());
        services.TryAddSingleton<IEventPublisher, EventPublisher>();
        services.AddSingleton<OutboxRelay>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxRelay>());
        services.AddSingleton(new Retention());
        services.AddSingleton<OutboxCleaner>();
        services.AddSingleton<MessagingMonitor>();
        services.AddHostedService(provider => provider.GetRequiredService<MessagingMonitor>());
        services.AddSingleton<MessagingHealthCheck>();
    }

    private static void AddBus(IServiceCollection services, IConfiguration configuration, MessagingBuilder builder) =>
        services.AddMassTransit(bus =>
        {
            // Nothing leaves the building (law 09-08): the library reports usage to its maker unless told not to.
            bus.DisableUsageTelemetry();
            // A broker that is away must not take the service out of rotation: commands go on, events wait.
            bus.ConfigureHealthCheckOptions(options => options.MinimalFailureStatus = HealthStatus.Degraded);
            bus.UsingRabbitMq(
                (context, rabbit) => InboxBus.Configure(rabbit, AddressOf(configuration), builder.Consumers, context)
            );
        });

    private static string AddressOf(IConfiguration configuration) =>
        configuration.GetConnectionString("messaging")
        ?? throw new InvalidOperationException("ConnectionStrings__messaging is not set.");
}
