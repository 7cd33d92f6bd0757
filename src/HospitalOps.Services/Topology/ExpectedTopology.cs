using System.Text.Json;
using HospitalOps.Contracts;

namespace HospitalOps.Services.Topology;

/// <summary>
/// Which queue must receive which events: the committed <c>topology.json</c> (a test compares it with the code) and the
/// consumers of this process. Without the whole list a broker that lost one of three queues would look healthy.
/// </summary>
internal sealed class ExpectedTopology
{
    private readonly Dictionary<string, HashSet<string>> queues;

    private ExpectedTopology(Dictionary<string, HashSet<string>> queues) => this.queues = queues;

    public IReadOnlyDictionary<string, HashSet<string>> Queues => queues;

    /// <summary>Services that own a queue; each has a dead-letter exchange and queue.</summary>
    public IEnumerable<string> Services => queues.Keys.Select(ServiceOf).Distinct();

    /// <summary>Events that at least one queue must take.</summary>
    public bool IsExpected(string eventType) => queues.Values.Any(events => events.Contains(eventType));

    public static ExpectedTopology Of(MessagingBuilder builder)
    {
        var queues = builder.WithCommittedTopology ? Committed() : builder.AlsoExpected;
        foreach (var consumer in builder.Consumers)
            queues[consumer.Queue] = [.. consumer.Events.Select(entry => entry.Name)];
        return new ExpectedTopology(queues);
    }

    /// <summary>Exchange of an event, as MassTransit names it.</summary>
    public static string ExchangeOf(EventEntry entry) => $"{entry.Type.Namespace}:{entry.Type.Name}";

    public static string ServiceOf(string queue) => queue[..queue.IndexOf('-', StringComparison.Ordinal)];

    public static string DeadLettersOf(string service) => $"{service}-dead";

    /// <summary>Arguments of every consumer queue.</summary>
    public static Dictionary<string, object?> ArgumentsOf(string service) =>
        new()
        {
            ["x-queue-type"] = "quorum",
            // A net below the inbox's own five tries: Debian's RabbitMQ 3.10 has no default limit.
            ["x-delivery-limit"] = 10,
            ["x-dead-letter-exchange"] = DeadLettersOf(service),
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
            ["x-max-length"] = 100_000,
        };

    private static Dictionary<string, HashSet<string>> Committed()
    {
        using var stream = typeof(ExpectedTopology).Assembly.GetManifestResourceStream("topology.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, HashSet<string>>>(stream)!;
    }
}
