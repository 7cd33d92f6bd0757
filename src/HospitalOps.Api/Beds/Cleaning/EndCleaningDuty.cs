namespace HospitalOps.Api.Beds;

/// <summary>Nothing to say: the caller goes off duty.</summary>
public sealed record EndCleaningDutyRequest;
