namespace HospitalOps.Api.Admissions;

/// <summary>When it was done, if not now.</summary>
public sealed record FinishDischargePaperworkRequest(DateTimeOffset? OccurredAt) : ToldRequest;
