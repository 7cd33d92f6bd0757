using System.Diagnostics;
using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using HospitalOps.Contracts;
using HospitalOps.Messaging.Topology;
using MassTransit;

namespace HospitalOps.Messaging.Outbox;

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

/// <summary>The only place that publishes. Message id = event id on every repeat; waits for the broker's confirm.</summary>
internal interface IEventPublisher
{
    Task<PublishOutcome> TryPublishAsync(OutboxHead head, CancellationToken cancel);
}

/// <inheritdoc/>
internal sealed class EventPublisher(IBus bus, ExpectedTopology topology) : IEventPublisher
{
    private const int LargestBody = 64 * 1024;
    private static readonly TimeSpan PerMessage = TimeSpan.FromSeconds(5);

    public async Task<PublishOutcome> TryPublishAsync(OutboxHead head, CancellationToken cancel)
    {
        if (EventCatalogue.Find(head.EventType) is not { } entry) return new(PublishKind.Permanent, $"Unknown event type {head.EventType}.");
        if (head.Body.Length > LargestBody) return new(PublishKind.Permanent, $"The body has {head.Body.Length} characters.");
        object message;
        try
        {
            message = JsonSerializer.Deserialize(head.Body, entry.Type, JsonSerializerOptions.Web)
                ?? throw new JsonException("The body is empty.");
        }
        catch (JsonException exception)
        {
            return new(PublishKind.Permanent, exception.Message);
        }
        return await PublishAsync(head, entry, message, cancel);
    }

    private async Task<PublishOutcome> PublishAsync(OutboxHead head, EventEntry entry, object message, CancellationToken cancel)
    {
        using var activity = MessagingTelemetry.Source.StartActivity($"relay {head.EventType}", ActivityKind.Producer, head.Trace);
        // A publish started while the broker is away ends only when its own token fires.
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(PerMessage);
        try
        {
            await bus.Publish(message, entry.Type, context => Describe(context, head), timeout.Token);
            return new(PublishKind.Confirmed);
        }
        catch (Exception exception) when (exception is SerializationException or NotSupportedException or MessageException)
        {
            return new(PublishKind.Permanent, exception.Message);
        }
        catch (MessageReturnedException exception)
        {
            return new(PublishKind.Returned, exception.Message);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Time-out, connection lost, nack: the event stays where it is and is sent again.
            return new(PublishKind.Transient, exception.GetType().Name);
        }
    }

    private void Describe(PublishContext context, OutboxHead head)
    {
        context.MessageId = head.EventId;
        context.Durable = true;
        context.Mandatory = topology.IsExpected(head.EventType);
        context.Headers.Set(EventHeaders.AggregateType, head.AggregateType);
        context.Headers.Set(EventHeaders.AggregateId, head.AggregateId.ToString());
        context.Headers.Set(EventHeaders.AggregateVersion, head.AggregateVersion.ToString(CultureInfo.InvariantCulture));
        context.Headers.Set(EventHeaders.Hospital, head.HospitalId.ToString());
        context.Headers.Set(EventHeaders.RecordedAt, head.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
        context.Headers.Set(EventHeaders.Actor, head.Actor);
        if ((Activity.Current?.Id ?? head.Trace) is { } trace) context.Headers.Set(EventHeaders.Trace, trace);
    }
}

/// <summary>Header names beside an event.</summary>
internal static class EventHeaders
{
    public const string AggregateType = "ho-aggregate-type";
    public const string AggregateId = "ho-aggregate-id";
    public const string AggregateVersion = "ho-aggregate-version";
    public const string Hospital = "ho-hospital";
    public const string RecordedAt = "ho-recorded-at";
    public const string Actor = "ho-actor";
    public const string Trace = "ho-trace";
}
