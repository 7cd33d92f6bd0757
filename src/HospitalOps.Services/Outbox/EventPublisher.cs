using System.Diagnostics;
using System.Text.Json;
using HospitalOps.Contracts;
using HospitalOps.Services.Telemetry;
using HospitalOps.Services.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace HospitalOps.Services.Outbox;

internal enum PublishKind
{
    Confirmed,

    /// <summary>The broker's fault: not counted, never parks.</summary>
    Transient,

    /// <summary>No queue took it: not counted, the topology is checked before anything else is sent.</summary>
    Returned,

    /// <summary>The event's fault: counted, parks after five.</summary>
    Permanent,
}

internal sealed record PublishOutcome(PublishKind Kind, string? Error = null);

/// <summary>
/// The only place that publishes. Message id = event id on every repeat; waits for the broker's confirm.
/// </summary>
internal interface IEventPublisher
{
    Task<PublishOutcome> TryPublishAsync(OutboxHead head, CancellationToken cancel);
}

/// <summary>
/// Publishes over the connection that the topology was checked on, so that no confirm of an unchecked broker counts. It
/// writes
/// MassTransit's envelope itself: MassTransit's own sender keeps a disposed channel after the broker was killed.
/// </summary>
internal sealed class EventPublisher(BrokerTopology broker, ExpectedTopology topology)
    : IEventPublisher,
        IAsyncDisposable
{
    private const int LargestBody = 64 * 1024;
    private static readonly TimeSpan PerMessage = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private IChannel? channel;
    private long generation;

    public async Task<PublishOutcome> TryPublishAsync(OutboxHead head, CancellationToken cancel)
    {
        if (EventCatalogue.Find(head.EventType) is not { } entry)
            return new(PublishKind.Permanent, $"Unknown event type {head.EventType}.");
        if (head.Body.Length > LargestBody)
            return new(PublishKind.Permanent, $"The body has {head.Body.Length} characters.");
        try
        {
            if (JsonSerializer.Deserialize(head.Body, entry.Type, JsonSerializerOptions.Web) is null)
                return new(PublishKind.Permanent, "The body is empty.");
        }
        catch (JsonException exception)
        {
            return new(PublishKind.Permanent, exception.Message);
        }
        return await PublishAsync(head, entry, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (channel is not null)
            await channel.DisposeAsync();
        gate.Dispose();
    }

    private async Task<PublishOutcome> PublishAsync(OutboxHead head, EventEntry entry, CancellationToken cancel)
    {
        using var activity = MessagingTelemetry.Source.StartActivity(
            $"relay {head.EventType}",
            ActivityKind.Producer,
            head.Trace
        );
        // A broker in alarm just lets a publish hang.
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(PerMessage);
        try
        {
            if (await ChannelAsync(timeout.Token) is not { } open)
                return new(PublishKind.Transient, "closed");
            var properties = new BasicProperties
            {
                Persistent = true,
                MessageId = head.EventId.ToString(),
                ContentType = EventEnvelope.ContentType,
            };
            await open.BasicPublishAsync(
                ExpectedTopology.ExchangeOf(entry),
                "",
                mandatory: topology.IsExpected(head.EventType),
                properties,
                EventEnvelope.Write(head, entry),
                timeout.Token
            );
            return new(PublishKind.Confirmed);
        }
        catch (PublishException exception) when (exception.IsReturn)
        {
            return new(PublishKind.Returned, "no queue took the event");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Time-out, connection lost, nack: the event stays where it is and is sent again.
            return new(PublishKind.Transient, exception.GetType().Name);
        }
    }

    private async Task<IChannel?> ChannelAsync(CancellationToken cancel)
    {
        if (channel is { IsOpen: true } ready && generation == broker.Generation)
            return ready;
        await gate.WaitAsync(cancel);
        try
        {
            if (channel is { IsOpen: true } && generation == broker.Generation)
                return channel;
            var old = channel;
            (channel, generation) = (await broker.OpenPublishChannelAsync(cancel), broker.Generation);
            if (old is not null)
                await old.DisposeAsync();
            return channel;
        }
        finally
        {
            gate.Release();
        }
    }
}
