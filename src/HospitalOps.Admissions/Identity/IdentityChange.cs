namespace HospitalOps.Admissions.Identity;

/// <summary>One changed trait: the old value stays, with author and reason (law 09-08, rectification).</summary>
internal sealed record IdentityChange
{
    public required Guid Id { get; init; }

    public required Guid HospitalId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>Name of the trait as in the API.</summary>
    public required string Field { get; init; }

    public string? OldValue { get; init; }

    public string? NewValue { get; init; }

    public string? Reason { get; init; }

    public required string ChangedBy { get; init; }

    public required DateTimeOffset At { get; init; }
}
