using HospitalOps.Queueing;
using HospitalOps.WaitingQueue.Tickets;

namespace HospitalOps.WaitingQueue.Estimates;

/// <summary>
/// What was foretold for one entry soon after it had joined its queue; written once. Compared with what happened (start
/// of service
/// on the ticket) it is the history from which the next ranges come, and the measure of how good they are.
/// </summary>
internal sealed class WaitEstimate
{
    public Guid TicketId { get; init; }

    public Guid HospitalId { get; init; }

    public Guid QueueId { get; init; }

    /// <summary>Urgency class for the order of service, 0 = most urgent.</summary>
    public int Rank { get; init; }

    /// <summary>The wait counts from here.</summary>
    public DateTimeOffset ToldAt { get; init; }

    /// <summary>Minutes that the pace of the queue told; null when it was not known.</summary>
    public double? ExpectedMinutes { get; init; }

    /// <summary>The range; null = nothing was said, because too little was known.</summary>
    public double? FromMinutes { get; init; }

    public double? PointMinutes { get; init; }

    public double? ToMinutes { get; init; }

    /// <summary>Yardstick: the wait of who entered service last.</summary>
    public double? LastToEnterMinutes { get; init; }

    /// <summary>Yardstick: mean wait of the last ten who entered service, as many hospitals publish it.</summary>
    public double? MeanOfTenMinutes { get; init; }

    public static WaitEstimate Of(Ticket ticket, int rank, int ahead, QueuePast past, DateTimeOffset now)
    {
        var range = past.Range(rank, ahead);
        return new()
        {
            TicketId = ticket.Id,
            HospitalId = ticket.HospitalId,
            QueueId = ticket.QueueId,
            Rank = rank,
            ToldAt = now,
            ExpectedMinutes = QueuePace.Expected(ahead, past.Starts),
            FromMinutes = range?.From,
            PointMinutes = range?.Point,
            ToMinutes = range?.To,
            LastToEnterMinutes = past.Starts is [var last, ..] ? last.Waited.TotalMinutes : null,
            MeanOfTenMinutes =
                past.Starts.Count < 10 ? null : past.Starts.Take(10).Average(start => start.Waited.TotalMinutes),
        };
    }
}
