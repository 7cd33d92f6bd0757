namespace HospitalOps.Api.Admissions;

/// <summary>How the hospital works.</summary>
/// <param name="MasterSystem">Master of identity and numbers; null: this product is.</param>
public sealed record DeskModeView(string? MasterSystem, DateTimeOffset? Since, string? SetBy);
