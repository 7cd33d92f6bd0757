namespace HospitalOps.Admissions.Identity;

/// <summary>One changed trait: the old value stays, with author and reason (law 09-08, rectification).</summary>
/// <param name="Field">Name of the trait as in the API.</param>
internal sealed record IdentityChange(
    Guid Id,
    Guid HospitalId,
    Guid PatientId,
    string Field,
    string? OldValue,
    string? NewValue,
    string? Reason,
    string ChangedBy,
    DateTimeOffset At
);
