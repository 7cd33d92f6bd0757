using System.Text.RegularExpressions;
using HospitalOps.Contracts;
using HospitalOps.Services.Inbox;

namespace HospitalOps.Services;

/// <summary>Names a service's consumers.</summary>
public sealed partial class MessagingBuilder(string service)
{
    internal List<ConsumerRegistration> Consumers { get; } = [];

    /// <summary>False in tests that play services of their own: the product's queues are then not expected.</summary>
    internal bool WithCommittedTopology { get; set; } = true;

    /// <summary>Queues of other services that tests play.</summary>
    internal Dictionary<string, HashSet<string>> AlsoExpected { get; } = [];

    /// <summary>
    /// A consumer that follows one kind of aggregate version by version: it is given all its events, and those
    /// it has no handler for only move the position.
    /// </summary>
    /// <exception cref="ArgumentException">Neither or both of the two ways were named, or nothing is
    /// handled.</exception>
    public MessagingBuilder AddConsumer<TConsumer>(string? inOrderOf = null, string? unordered = null)
        where TConsumer : class
    {
        if (inOrderOf is null == unordered is null)
            throw new ArgumentException("Say either whose order matters or why none does.", nameof(inOrderOf));
        var handled = typeof(TConsumer)
            .GetInterfaces()
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEventHandler<>))
            .Select(type => EventCatalogue.Of(type.GetGenericArguments()[0]))
            .ToList();
        if (handled.Count == 0)
            throw new ArgumentException($"{typeof(TConsumer).Name} handles nothing.", nameof(inOrderOf));
        var events = inOrderOf is null ? handled : [.. EventCatalogue.OfAggregate(inOrderOf)];
        var name = typeof(TConsumer).Name;
        Consumers.Add(new ConsumerRegistration(name, QueueOf(service, name), typeof(TConsumer), inOrderOf, events));
        return this;
    }

    /// <summary>Something that is given every event of some kinds of aggregates, in the order of coming.</summary>
    /// <param name="allOf">Kinds of aggregates as in the catalogue, e.g. "Bed".</param>
    /// <param name="and">Names of single events besides.</param>
    /// <param name="unordered">Why the order does not matter.</param>
    /// <exception cref="ArgumentException">A kind has no event, or no reason is given.</exception>
    public MessagingBuilder AddObserver<TObserver>(
        IReadOnlyList<string> allOf,
        IReadOnlyList<string> and,
        string unordered
    )
        where TObserver : class, IEventObserver
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unordered);
        if (allOf.FirstOrDefault(kind => EventCatalogue.OfAggregate(kind).Any() is false) is { } unknown)
            throw new ArgumentException($"There are no events of '{unknown}'.", nameof(allOf));
        var name = typeof(TObserver).Name;
        IReadOnlyList<EventEntry> events =
        [
            .. allOf.SelectMany(EventCatalogue.OfAggregate),
            .. and.Select(one =>
                EventCatalogue.Find(one) ?? throw new ArgumentException($"There is no event '{one}'.", nameof(and))
            ),
        ];
        Consumers.Add(new ConsumerRegistration(name, QueueOf(service, name), typeof(TObserver), null, events));
        return this;
    }

    /// <summary>
    /// Prefixed by the service: two services with a consumer of the same name must not share a queue.
    /// </summary>
    internal static string QueueOf(string service, string consumer) => $"{service}-{Kebab(consumer)}";

    private static string Kebab(string name) =>
        Words()
            .Replace(name.EndsWith("Consumer", StringComparison.Ordinal) ? name[..^8] : name, "$1-$2")
            .ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Words();
}
