namespace HospitalOps.ArchitectureTests.RuleProofs;

/// <summary>A request that validation would skip.</summary>
internal sealed record HiddenRequest;
