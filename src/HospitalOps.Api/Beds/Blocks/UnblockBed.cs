namespace HospitalOps.Api.Beds;

/// <summary>Nothing to say: the block ends now.</summary>
public sealed record UnblockBedRequest;
