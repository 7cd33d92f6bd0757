using HospitalOps.Queueing.Orders;

namespace HospitalOps.Queueing;

/// <summary>The orders of service by name, and what can be asked of any of them.</summary>
public static class ServiceOrders
{
    /// <summary>The emergency default: levels 1 and 2 strictly, the others by accumulated waiting.</summary>
    public const string Default = "accumulating_with_floor";

    /// <summary>All orders.</summary>
    public static IReadOnlyList<IServiceOrder> All { get; } =
    [
        new FirstComeOrder(),
        new StrictOrder(),
        new StrictWithAgeingOrder(),
        new EarliestTargetOrder(),
        new AccumulatingOrder("accumulating_priority", keepsFloor: false),
        new AccumulatingOrder(Default, keepsFloor: true),
        new ShortestExpectedOrder(),
    ];

    /// <summary>Whether there is such an order.</summary>
    public static bool Knows(string name) => All.Any(order => order.Name == name);

    /// <summary>Finds an order; meant for start-up too, where an unknown name must stop the service.</summary>
    /// <exception cref="ArgumentException">No order has that name.</exception>
    public static IServiceOrder ByName(string name) =>
        All.FirstOrDefault(order => order.Name == name)
        ?? throw new ArgumentException(
            $"There is no order of service '{name}'; known: {string.Join(", ", All.Select(order => order.Name))}.",
            nameof(name)
        );

    /// <summary>Place in the list of whoever is next; -1 when nobody waits. One pass, no allocation.</summary>
    public static int Next(this IServiceOrder order, IReadOnlyList<WaitingEntry> waiting, DateTimeOffset now)
    {
        var best = waiting.Count == 0 ? -1 : 0;
        for (var at = 1; at < waiting.Count; at++)
            if (order.Compare(waiting[at], waiting[best], now) < 0)
                best = at;
        return best;
    }

    /// <summary>Everybody in the order of service, each with the reason.</summary>
    public static IReadOnlyList<RankedEntry> Rank(
        this IServiceOrder order,
        IEnumerable<WaitingEntry> waiting,
        DateTimeOffset now
    )
    {
        var sorted = waiting.ToList();
        sorted.Sort((a, b) => order.Compare(a, b, now));
        return [.. sorted.Select(entry => new RankedEntry(entry, order.Explain(entry, now)))];
    }

    /// <summary>
    /// Those who are wronged when <paramref name="chosen"/> is called: at least as urgent and here earlier.
    /// Empty for every order that does not reorder equals.
    /// </summary>
    public static IEnumerable<WaitingEntry> Overtaken(WaitingEntry chosen, IEnumerable<WaitingEntry> waiting) =>
        waiting.Where(entry => entry.Id != chosen.Id && entry.Rank <= chosen.Rank && entry.QueuedAt < chosen.QueuedAt);
}
