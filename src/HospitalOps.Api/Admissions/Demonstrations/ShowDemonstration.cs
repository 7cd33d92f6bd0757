namespace HospitalOps.Api.Admissions;

/// <summary>Whether the patients of this installation are invented, both hospitals together.</summary>
/// <param name="Since">Null: it is not marked as a demonstration.</param>
public sealed record DemonstrationView(DateTimeOffset? Since);
