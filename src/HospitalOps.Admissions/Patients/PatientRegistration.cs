namespace HospitalOps.Admissions.Patients;

/// <summary>A patient becomes known to a hospital.</summary>
internal sealed record PatientRegistration
{
    /// <summary>Of the new record.</summary>
    public required Guid Id { get; init; }

    public required Guid HospitalId { get; init; }

    /// <summary>Permanent number at the hospital.</summary>
    public required string Ipp { get; init; }

    /// <summary>Checked.</summary>
    public required PatientTraits Traits { get; init; }

    /// <summary>Why it is a new record although similar ones exist.</summary>
    public string? CreatedAnywayReason { get; init; }

    /// <summary>Account name.</summary>
    public required string RegisteredBy { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The person, when another hospital already knows him; null for a new one.</summary>
    public Guid? PersonId { get; init; }
}
