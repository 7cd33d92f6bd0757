namespace HospitalOps.Admissions.Patients;

/// <summary>What is known of somebody who cannot say who he is.</summary>
internal sealed record UnknownDetails
{
    /// <summary>The provisional record.</summary>
    public required Guid PatientId { get; init; }

    /// <summary>
    /// The name that was given, "INCONNU-site-day-n": never given twice, whatever the record is called later.
    /// </summary>
    public required string Placeholder { get; init; }

    public string? Signs { get; init; }

    public int? AgeFrom { get; init; }

    public int? AgeTo { get; init; }

    public string? PlaceFound { get; init; }

    public string? BroughtBy { get; init; }

    public string? Belongings { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
