using HospitalOps.Contracts;
using HospitalOps.Services.Telemetry;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace HospitalOps.Services.Topology;

/// <summary>
/// Holds the relay back until the broker has every expected queue. Checks at start, after each reconnect and every 10
/// s,
/// declares what is missing, and says so: a wiped broker accepts and forgets.
/// </summary>
internal sealed partial class BrokerTopology(
    ExpectedTopology expected,
    string service,
    string address,
    LogLimiter limiter,
    ILogger<BrokerTopology> logger
) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private IConnection? connection;
    private long generation;
    private volatile bool verified,
        suspect;

    /// <summary>True when the last check of the living connection found or made everything.</summary>
    public bool IsRight => verified && connection is { IsOpen: true };

    /// <summary>True once a check found or made everything.</summary>
    public bool WasRight { get; private set; }

    /// <summary>True when the broker answered and something could not be made right.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>Messages in the service's dead-letter queue at the last check.</summary>
    public long DeadLetters { get; private set; }

    /// <summary>Queues of this service that had no reader at the last check.</summary>
    public IReadOnlyList<string> Unread { get; private set; } = [];

    /// <summary>
    /// Changes with every connection: what was confirmed under another number counts as not confirmed.
    /// </summary>
    public long Generation => IsRight ? Interlocked.Read(ref generation) : -1;

    /// <summary>
    /// A channel with confirms on the very connection that was checked; null when the relay must stay closed.
    /// </summary>
    public async Task<IChannel?> OpenPublishChannelAsync(CancellationToken cancel) =>
        IsRight
            ? await connection!.CreateChannelAsync(
                new CreateChannelOptions(
                    publisherConfirmationsEnabled: true,
                    publisherConfirmationTrackingEnabled: true
                ),
                cancel
            )
            : null;

    /// <summary>
    /// Something was wrong with a publish: connect anew and check before the next one. A broker that was killed may
    /// come back with
    /// channels that never confirm, because they were opened before a recovered quorum queue had its leader
    /// (rabbitmq-server #10070).
    /// </summary>
    public void Doubt() => (verified, suspect) = (false, true);

    /// <summary>Checks if needed; false when the relay must stay closed.</summary>
    /// <param name="again">Check although the last check was fine.</param>
    public async Task<bool> EnsureAsync(bool again, CancellationToken cancel)
    {
        if (IsRight && !again)
            return true;
        await gate.WaitAsync(cancel);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(TimeSpan.FromSeconds(10));
            await ConnectAsync(patience.Token);
            await CompareAsync(patience.Token);
            (verified, IsWrong, WasRight) = (true, false, true);
            return true;
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested)
        {
            verified = false;
            IsWrong = exception is OperationInterruptedException { ShutdownReason.ReplyCode: 406 or 403 };
            if (limiter.May("topology" + exception.GetType().Name))
                LogClosed(logger, exception.GetType().Name, IsWrong);
            return false;
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        gate.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancel)
    {
        if (connection is { IsOpen: true } && !suspect)
            return;
        if (connection is not null)
        {
            // Abort: a broker that does not answer must not be waited for.
            await connection.CloseAsync(200, "doubted", TimeSpan.FromSeconds(1), abort: true, cancel);
            await connection.DisposeAsync();
        }
        var factory = new ConnectionFactory
        {
            Uri = new Uri(address),
            AutomaticRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
            ClientProvidedName = $"{service} topology",
        };
        connection = await factory.CreateConnectionAsync(cancel);
        suspect = false;
        Interlocked.Increment(ref generation);
    }

    private async Task CompareAsync(CancellationToken cancel)
    {
        var missing = new List<string>();
        foreach (var queue in expected.Queues.Keys)
            if (!await ExistsAsync(queue, cancel))
                missing.Add(queue);
        // Sent without waiting for each answer: a refusal closes the channel, and the question at the end tells of it.
        await using var channel = await connection!.CreateChannelAsync(cancellationToken: cancel);
        foreach (var owner in expected.Services.Append(service).Distinct())
            await DeclareDeadLettersAsync(channel, owner, cancel);
        // Publishing to an exchange that does not exist closes the channel: events that nobody consumes need theirs
        // too.
        foreach (var entry in EventCatalogue.All)
            await channel.ExchangeDeclareAsync(
                ExpectedTopology.ExchangeOf(entry),
                ExchangeType.Fanout,
                durable: true,
                noWait: true,
                cancellationToken: cancel
            );
        var unread = new List<string>();
        foreach (var (queue, events) in expected.Queues)
        {
            var readers = await DeclareAsync(channel, queue, events, cancel);
            if (readers == 0 && ExpectedTopology.ServiceOf(queue) == service)
                unread.Add(queue);
        }
        Unread = unread;
        DeadLetters = (
            await channel.QueueDeclarePassiveAsync(ExpectedTopology.DeadLettersOf(service), cancel)
        ).MessageCount;
        // Missing at first sight is a new broker or a first start; later it is a loss, and what was sent since the last
        // check needs a replay.
        if (missing.Count > 0)
            LogMissing(logger, string.Join(", ", missing));
    }

    private async Task<bool> ExistsAsync(string queue, CancellationToken cancel)
    {
        // A failed passive declare closes its channel, so each question has its own.
        await using var channel = await connection!.CreateChannelAsync(cancellationToken: cancel);
        try
        {
            await channel.QueueDeclarePassiveAsync(queue, cancel);
            return true;
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == 404)
        {
            return false;
        }
    }

    private static async Task DeclareDeadLettersAsync(IChannel channel, string owner, CancellationToken cancel)
    {
        var name = ExpectedTopology.DeadLettersOf(owner);
        await channel.ExchangeDeclareAsync(
            name,
            ExchangeType.Fanout,
            durable: true,
            noWait: true,
            cancellationToken: cancel
        );
        var arguments = new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = 10 };
        await channel.QueueDeclareAsync(
            name,
            durable: true,
            exclusive: false,
            autoDelete: false,
            arguments,
            cancellationToken: cancel
        );
        await channel.QueueBindAsync(name, name, "", noWait: true, cancellationToken: cancel);
    }

    /// <summary>Returns how many read the queue.</summary>
    private static async Task<uint> DeclareAsync(
        IChannel channel,
        string queue,
        IEnumerable<string> events,
        CancellationToken cancel
    )
    {
        await channel.ExchangeDeclareAsync(
            queue,
            ExchangeType.Fanout,
            durable: true,
            noWait: true,
            cancellationToken: cancel
        );
        var declared = await channel.QueueDeclareAsync(
            queue,
            durable: true,
            exclusive: false,
            autoDelete: false,
            ExpectedTopology.ArgumentsOf(ExpectedTopology.ServiceOf(queue)),
            cancellationToken: cancel
        );
        await channel.QueueBindAsync(queue, queue, "", noWait: true, cancellationToken: cancel);
        foreach (var entry in events.Select(EventCatalogue.Find).OfType<EventEntry>())
        {
            var exchange = ExpectedTopology.ExchangeOf(entry);
            await channel.ExchangeBindAsync(queue, exchange, "", noWait: true, cancellationToken: cancel);
        }
        return declared.ConsumerCount;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Broker: relay stays closed ({Error}, topology wrong: {Wrong})")]
    private static partial void LogClosed(ILogger logger, string error, bool wrong);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Broker: declared missing queues {Queues}; replay if events were sent since the last check"
    )]
    private static partial void LogMissing(ILogger logger, string queues);
}
