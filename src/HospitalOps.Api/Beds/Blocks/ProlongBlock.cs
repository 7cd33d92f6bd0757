namespace HospitalOps.Api.Beds;

/// <summary>A later end.</summary>
public sealed record ProlongBlockRequest(DateTimeOffset Until);
