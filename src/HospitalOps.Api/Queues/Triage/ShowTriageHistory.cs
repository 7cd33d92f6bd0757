using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Api.Queues;

/// <summary>One judgement of a triage nurse.</summary>
/// <param name="ProposedLevel">What the measurements spoke for; null when they were too few.</param>
/// <param name="Score">NEWS2.</param>
/// <param name="Reason">Why the level is another than the proposed one.</param>
public sealed record TriageActView(
    Guid TriageActId,
    string Scale,
    string Level,
    string? ProposedLevel,
    int? Score,
    string? Reason,
    string? Complaint,
    int? Pain,
    bool LifeThreat,
    Vitals? Vitals,
    string Nurse,
    DateTimeOffset OccurredAt
);
