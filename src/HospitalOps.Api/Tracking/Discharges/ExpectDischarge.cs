using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>When the patient is expected to leave, and how sure that is.</summary>
/// <param name="Reason">Needed when another day than the one told before is expected.</param>
public sealed record ExpectDischargeRequest(
    DateTimeOffset ExpectedAt,
    Confidence Confidence,
    [property: StringLength(300)] string? Reason,
    DateTimeOffset? OccurredAt
) : ToldRequest;

/// <summary>The expectation that now holds.</summary>
public sealed record ExpectedDischarge(Guid StayId, DateTimeOffset ExpectedAt, Confidence Confidence, long Version);
