using System.Text.Json;
using HospitalOps.Queueing;
using HospitalOps.WaitingQueue.Tickets;

namespace HospitalOps.WaitingQueue.Calling;

/// <summary>
/// Why one ticket was called and what was known at that instant; written once, in the transaction of the call, so that
/// the order of
/// service can be replayed on it later (INV-18).
/// </summary>
internal sealed class CallDecision
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid QueueId { get; init; }

    public Guid TicketId { get; init; }

    /// <summary>Who called.</summary>
    public required string Actor { get; init; }

    /// <summary>The instant for which the waits were counted.</summary>
    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>Name of the order of service.</summary>
    public required string OrderName { get; init; }

    /// <summary>One of <see cref="ReasonCodes"/>; null when a person chose.</summary>
    public string? Why { get; init; }

    /// <summary>Why a person called this one out of turn; null when the order did.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>How many came first but were just being called or changed by somebody else.</summary>
    public int PassedOver { get; init; }

    /// <summary>
    /// Everybody who could have been called, as the order saw them, this ticket included unless it was absent; JSON
    /// list of <see cref="WaitingEntry"/>.
    /// </summary>
    public required string Waiting { get; init; }

    public static string Snapshot(IEnumerable<Ticket> waiting) =>
        JsonSerializer.Serialize(waiting.Select(CallOrder.Entry), JsonSerializerOptions.Web);
}
