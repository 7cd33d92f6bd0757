using System.Reflection;
using HospitalOps.Services.Topology;
using MassTransit;

namespace HospitalOps.Services.Inbox;

/// <summary>One quorum queue per consumer, bound to the events it receives.</summary>
internal static class InboxEndpoint
{
    private static readonly MethodInfo AddOne = typeof(InboxEndpoint).GetMethod(
        nameof(Add),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static void Configure(
        IRabbitMqReceiveEndpointConfigurator endpoint,
        ConsumerRegistration consumer,
        IServiceProvider services
    )
    {
        endpoint.SetQuorumQueue();
        foreach (var (name, value) in ExpectedTopology.ArgumentsOf(ExpectedTopology.ServiceOf(consumer.Queue)))
            if (name != "x-queue-type")
                endpoint.SetQueueArgument(name, value!);
        endpoint.PrefetchCount = 16;
        // The inbox parks; what still fails goes back to the queue and after ten deliveries to the dead letters, never
        // to an unwatched queue.
        endpoint.PublishFaults = false;
        endpoint.RethrowFaultedMessages();
        endpoint.ThrowOnSkippedMessages();
        foreach (var entry in consumer.Events)
            AddOne.MakeGenericMethod(entry.Type).Invoke(null, [endpoint, consumer, services]);
    }

    private static void Add<TEvent>(
        IReceiveEndpointConfigurator endpoint,
        ConsumerRegistration consumer,
        IServiceProvider services
    )
        where TEvent : class => endpoint.Consumer(() => new InboxConsumer<TEvent>(services, consumer));
}
