namespace HospitalOps.Api.Beds;

/// <summary>Nothing to say: the caller takes the job.</summary>
public sealed record TakeCleaningRequest;
