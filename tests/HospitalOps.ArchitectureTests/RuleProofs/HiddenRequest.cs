namespace HospitalOps.ArchitectureTests.RuleProofs.Features;

/// <summary>A request that validation would skip.</summary>
internal sealed record HiddenRequest;
