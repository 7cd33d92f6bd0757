namespace HospitalOps.Api.Queues;

/// <summary>One queue with its live entries: waiting ones in the order in which they would be called.</summary>
/// <param name="Today">Business day of the queue; an entry of an earlier one in service is for a person to
/// answer.</param>
public sealed record QueueBoard(
    QueueView Queue,
    DateTimeOffset ReadAt,
    DateOnly Today,
    IReadOnlyList<TicketView> Tickets
);
