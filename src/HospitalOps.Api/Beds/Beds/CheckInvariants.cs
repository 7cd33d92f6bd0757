namespace HospitalOps.Api.Beds;

/// <summary>One invariant and how often it is violated now; anything but 0 is a defect.</summary>
public sealed record InvariantView(string Id, string Rule, int Violations);
