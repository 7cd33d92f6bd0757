using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HospitalOps.Contracts;

namespace HospitalOps.Services.Outbox;

/// <summary>An event as MassTransit's consumers read it: its identity, type, headers and body.</summary>
internal static class EventEnvelope
{
    public const string ContentType = "application/vnd.masstransit+json";

    public static ReadOnlyMemory<byte> Write(OutboxHead head, EventEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("messageId", head.EventId);
        json.WriteStartArray("messageType");
        json.WriteStringValue($"urn:message:{entry.Type.Namespace}:{entry.Type.Name}");
        json.WriteEndArray();
        json.WritePropertyName("message");
        json.WriteRawValue(head.Body);
        json.WriteStartObject("headers");
        json.WriteString(EventHeaders.AggregateType, head.AggregateType);
        json.WriteString(EventHeaders.AggregateId, head.AggregateId.ToString());
        json.WriteString(EventHeaders.AggregateVersion, head.AggregateVersion.ToString(CultureInfo.InvariantCulture));
        json.WriteString(EventHeaders.Hospital, head.HospitalId.ToString());
        json.WriteString(EventHeaders.RecordedAt, head.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString(EventHeaders.Actor, head.Actor);
        if ((Activity.Current?.Id ?? head.Trace) is { } trace)
            json.WriteString(EventHeaders.Trace, trace);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
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
