using MassTransit;

namespace HospitalOps.Services.Inbox;

/// <summary>
/// The bus that reads this service's queues, and how it is replaced: the first one comes from the host, later ones are
/// made here.
/// </summary>
internal sealed class InboxBus(
    IBusControl first,
    string address,
    IReadOnlyList<ConsumerRegistration> consumers,
    IServiceProvider services
) : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10),
        Welcome = TimeSpan.FromSeconds(30);

    private IBusControl? own;

    /// <summary>One endpoint per consumer on the broker at the address.</summary>
    public static void Configure(
        IRabbitMqBusFactoryConfigurator rabbit,
        string address,
        IEnumerable<ConsumerRegistration> consumers,
        IServiceProvider services
    )
    {
        rabbit.Host(
            new Uri(address),
            host =>
            {
                host.Heartbeat(TimeSpan.FromSeconds(10));
                host.PublisherConfirmation = true;
            }
        );
        foreach (var consumer in consumers)
            rabbit.ReceiveEndpoint(consumer.Queue, endpoint => InboxEndpoint.Configure(endpoint, consumer, services));
    }

    /// <summary>
    /// A new bus in place of the one that does not read. An endpoint that hangs does not stop, and a bus whose stopping
    /// was given up
    /// cannot be started again ("The receive endpoint was already started"): it is left behind, and what it still holds
    /// goes back to the queue.
    /// </summary>
    public async Task ReplaceAsync(CancellationToken cancel)
    {
        await StopAsync(own ?? first, cancel);
        own = Bus.Factory.CreateUsingRabbitMq(rabbit => Configure(rabbit, address, consumers, services));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Welcome);
        await own.StartAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (own is not null)
            await StopAsync(own, CancellationToken.None);
    }

    private static async Task StopAsync(IBusControl bus, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Farewell);
        try
        {
            await bus.StopAsync(patience.Token).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Left behind.
        }
    }
}
