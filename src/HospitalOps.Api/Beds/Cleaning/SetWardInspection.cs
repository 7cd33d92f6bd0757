namespace HospitalOps.Api.Beds;

/// <summary>Does somebody look at a cleaned bed of this ward before the next patient comes.</summary>
public sealed record SetInspectionRequest(bool Inspects);
