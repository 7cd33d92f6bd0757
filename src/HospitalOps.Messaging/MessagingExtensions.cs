using HospitalOps.Messaging.Inbox;
using HospitalOps.Messaging.Outbox;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HospitalOps.Messaging;

/// <summary>Wires outbox, relay and inbox into a service.</summary>
public static class MessagingExtensions
{
    /// <summary>Events recorded by aggregates become outbox rows of the same SaveChanges.</summary>
    public static DbContextOptionsBuilder AddOutbox(this DbContextOptionsBuilder options, IServiceProvider services) =>
        options.AddInterceptors(new OutboxInterceptor(services));

    /// <summary>Bus, relay and consumers. Needs an <c>NpgsqlDataSource</c> and a scoped <c>DbContext</c>.</summary>
    /// <param name="service">Prefix of the queue names.</param>
    /// <exception cref="InvalidOperationException">The broker's address is missing.</exception>
    public static IServiceCollection AddHospitalOpsMessaging<TContext>(
        this IServiceCollection services, IConfiguration configuration, string service, Action<MessagingBuilder>? configure = null)
        where TContext : DbContext
    {
        var builder = new MessagingBuilder(service);
        configure?.Invoke(builder);
        services.TryAddScoped<IEventAuthor, SystemAuthor>();
        services.AddSingleton<MessagingMetrics>();
        services.AddSingleton<RelaySignal>();
        services.AddSingleton<IOutboxListener>(provider => provider.GetRequiredService<RelaySignal>());
        services.AddSingleton<InboxProcessor>();
        services.AddSingleton<EventPublisher>();
        services.AddHostedService<OutboxRelay>();
        services.AddMassTransit(bus => bus.UsingRabbitMq((context, rabbit) =>
        {
            var address = configuration.GetConnectionString("messaging")
                ?? throw new InvalidOperationException("ConnectionStrings__messaging is not set.");
            rabbit.Host(new Uri(address), host => host.Heartbeat(TimeSpan.FromSeconds(10)));
            foreach (var consumer in builder.Consumers)
                rabbit.ReceiveEndpoint(consumer.Queue, endpoint => InboxEndpoint.Configure(endpoint, consumer, context));
        }));
        return services;
    }
}
