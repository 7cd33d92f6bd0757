using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>The level a nurse confirms, and what was seen.</summary>
/// <param name="Reason">Needed when the level is another than the one the measurements speak for.</param>
/// <param name="LifeThreat">Seen at the first look.</param>
/// <param name="NoScore">Child under 16 or pregnancy: nothing is proposed from measurements.</param>
/// <param name="QueueId">Where the visit goes on at the same instant: both happen, or neither.</param>
public sealed record TriagePatientRequest(
    [property: Required, StringLength(4, MinimumLength = 1)] string Level,
    [property: StringLength(300)] string? Reason,
    [property: StringLength(300)] string? Complaint,
    [property: Range(0, 10)] int? Pain,
    DateTimeOffset? OccurredAt,
    Vitals? Vitals = null,
    bool LifeThreat = false,
    bool NoScore = false,
    Guid? QueueId = null
) : ToldRequest;
