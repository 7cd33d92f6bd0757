using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>The new kind.</summary>
public sealed record ChangeStayKindRequest(StayKind Kind, DateTimeOffset? OccurredAt) : ToldRequest;
