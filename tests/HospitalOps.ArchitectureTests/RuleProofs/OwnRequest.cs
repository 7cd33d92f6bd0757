namespace HospitalOps.ArchitectureTests.RuleProofs;

/// <summary>A request that callers would have to copy.</summary>
public sealed record OwnRequest;
