namespace HospitalOps.SharedKernel.Queues;

/// <summary>Why a level is proposed.</summary>
/// <param name="Code">life_threat, unresponsive, news2_high, news2_alone, news2_medium, news2_low, pain_severe,
/// pain_moderate, calm.</param>
/// <param name="Value">Score or pain, where there is one.</param>
/// <param name="Measurement">Code of the measurement that alone scores 3.</param>
public sealed record ProposalReason(string Code, int? Value = null, string? Measurement = null);
