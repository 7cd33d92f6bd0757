namespace HospitalOps.Api.Admissions;

/// <summary>Nothing to say: the installation is marked for good.</summary>
public sealed record MarkDemonstrationRequest;
