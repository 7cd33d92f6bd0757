using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>A patient may be unknown when the number is given.</summary>
/// <param name="PriorityReason">elderly, pregnant, disability, small_child, staff_escorted.</param>
/// <param name="Number">Printed number of a ticket given on paper (channel downtime), with the true time in
/// occurredAt.</param>
/// <param name="DueAt">Time of the appointment, with channel check_in: who comes early does not overtake, who comes
/// later than the queue's grace waits like a walk-in.</param>
public sealed record IssueTicketRequest(
    Guid? PatientId,
    Guid? StayId,
    TicketChannel Channel,
    [property: StringLength(40)] string? PriorityReason,
    DateTimeOffset? OccurredAt,
    DateTimeOffset? DueAt = null,
    [property: StringLength(8)] string? Number = null
) : ToldRequest;
