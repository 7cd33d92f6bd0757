using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using HospitalOps.Contracts;
using HospitalOps.Services.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Services.Inbox;

/// <summary>Calls the consumer's handler of one event; types come from the catalogue only.</summary>
internal static class EventInvoker
{
    public static async Task HandleAsync(
        IServiceProvider services,
        ConsumerRegistration consumer,
        Envelope envelope,
        CancellationToken cancel
    )
    {
        var entry =
            EventCatalogue.Find(envelope.EventType)
            ?? throw new NotSupportedException($"Unknown event type {envelope.EventType}.");
        if (!consumer.Handles(entry.Type))
            return;
        using var activity = MessagingTelemetry.Source.StartActivity(
            $"{consumer.Name} {envelope.EventType}",
            ActivityKind.Consumer,
            envelope.Trace
        );
        var message =
            envelope.Message ?? JsonSerializer.Deserialize(envelope.Body, entry.Type, JsonSerializerOptions.Web)!;
        var handler = ActivatorUtilities.GetServiceOrCreateInstance(services, consumer.Type);
        if (handler is IEventObserver observer)
        {
            await observer.ObserveAsync(message, envelope.Context, cancel);
            return;
        }
        var method = typeof(IEventHandler<>).MakeGenericType(entry.Type).GetMethod("HandleAsync")!;
        await (Task)
            method.Invoke(handler, BindingFlags.DoNotWrapExceptions, null, [message, envelope.Context, cancel], null)!;
    }
}
