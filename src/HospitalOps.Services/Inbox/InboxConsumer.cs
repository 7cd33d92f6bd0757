using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using HospitalOps.Services.Outbox;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Services.Inbox;

/// <summary>Receives one kind of event for one consumer and hands it to the inbox.</summary>
internal sealed class InboxConsumer<TEvent>(IServiceProvider services, ConsumerRegistration registration)
    : IConsumer<TEvent>
    where TEvent : class
{
    public async Task Consume(ConsumeContext<TEvent> context)
    {
        var envelope = new Envelope(
            typeof(TEvent).Name,
            JsonSerializer.Serialize(context.Message, JsonSerializerOptions.Web),
            ContextOf(context),
            context.Headers.Get<string>(EventHeaders.Trace)
        )
        {
            Message = context.Message,
        };
        await services
            .GetRequiredService<InboxProcessor>()
            .ProcessAsync(registration, envelope, context.CancellationToken);
    }

    private static EventContext ContextOf(ConsumeContext<TEvent> context)
    {
        string Header(string name) =>
            context.Headers.Get<string>(name)
            ?? throw new InvalidOperationException($"The message has no '{name}' header.");
        return new EventContext(
            context.MessageId ?? throw new InvalidOperationException("The message has no id."),
            Header(EventHeaders.AggregateType),
            Guid.Parse(Header(EventHeaders.AggregateId)),
            long.Parse(Header(EventHeaders.AggregateVersion), CultureInfo.InvariantCulture),
            Guid.Parse(Header(EventHeaders.Hospital)),
            DateTimeOffset.Parse(Header(EventHeaders.RecordedAt), CultureInfo.InvariantCulture),
            Header(EventHeaders.Actor)
        );
    }
}

/// <summary>An event as it is stored while it waits for its predecessor, or parked.</summary>
internal sealed record Envelope(string EventType, string Body, EventContext Context, string? Trace = null)
{
    /// <summary>The event as the transport has read it; null when it was stored meanwhile.</summary>
    [JsonIgnore]
    public object? Message { get; init; }
}
