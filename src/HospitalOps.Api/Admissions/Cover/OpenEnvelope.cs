namespace HospitalOps.Api.Admissions;

/// <summary>An envelope that a doctor opened.</summary>
public sealed record OpenedEnvelope(string Kind, string Content, string WrittenBy, DateTimeOffset WrittenAt);
