namespace HospitalOps.Admissions.Papers;

/// <summary>
/// One printing of a wristband, label, slip or certificate: who, when, why again (law 09-08: papers carry the minimum
/// and leave a trace).
/// </summary>
internal sealed record PrintedPaper
{
    public required Guid Id { get; init; }

    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    /// <summary>wristband, labels, admission_slip, stay_certificate.</summary>
    public required string Kind { get; init; }

    /// <summary>1 for the first, then counted per stay and kind.</summary>
    public required int Copy { get; init; }

    public required string Language { get; init; }

    public string? Reason { get; init; }

    public required string PrintedBy { get; init; }

    public required DateTimeOffset At { get; init; }
}
