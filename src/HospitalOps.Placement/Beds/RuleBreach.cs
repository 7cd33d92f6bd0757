namespace HospitalOps.Placement;

/// <summary>A rule that a bed does not satisfy for a need.</summary>
/// <param name="Code">Stable code (<see cref="RuleCodes"/>), translated by the caller.</param>
/// <param name="Text">The same in English.</param>
/// <param name="Subject">What it is about, when the code alone does not say it: the missing equipment, for
/// example.</param>
public sealed record RuleBreach(string Code, string Text, string? Subject = null);
