namespace HospitalOps.Api.Beds;

/// <summary>A bed whose patient breaks a policy.</summary>
public sealed record PolicyBreach(Guid BedId, string BedCode, IReadOnlyList<string> Rules);
