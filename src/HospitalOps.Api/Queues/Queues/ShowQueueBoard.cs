namespace HospitalOps.Api.Queues;

/// <summary>One queue with its live entries: waiting ones in the order in which they would be called.</summary>
public sealed record QueueBoard(QueueView Queue, DateTimeOffset ReadAt, IReadOnlyList<TicketView> Tickets);
