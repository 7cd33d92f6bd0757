using System.Reflection;
using MassTransit;

namespace HospitalOps.Messaging.Inbox;

/// <summary>One quorum queue per consumer, bound to the events it receives.</summary>
internal static class InboxEndpoint
{
    private static readonly MethodInfo AddOne = typeof(InboxEndpoint).GetMethod(nameof(Add), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Configure(IRabbitMqReceiveEndpointConfigurator endpoint, ConsumerRegistration consumer, IServiceProvider services)
    {
        endpoint.SetQuorumQueue();
        // A net below the inbox's own five tries: Debian's RabbitMQ 3.10 has no default limit.
        endpoint.SetQueueArgument("x-delivery-limit", 10);
        endpoint.PrefetchCount = 16;
        foreach (var entry in consumer.Events) AddOne.MakeGenericMethod(entry.Type).Invoke(null, [endpoint, consumer, services]);
    }

    private static void Add<TEvent>(IReceiveEndpointConfigurator endpoint, ConsumerRegistration consumer, IServiceProvider services)
        where TEvent : class =>
        endpoint.Consumer(() => new InboxConsumer<TEvent>(services, consumer));
}
