namespace HospitalOps.Contracts.Admissions;

/// <summary>
/// A stay that had ended goes on, or its discharge decision was taken back. A bed that was given up stays given up.
/// </summary>
public sealed record StayReopened
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>discharge_reversed, unmerged.</summary>
    public required string Cause { get; init; }

    /// <summary>
    /// True when the patient had left or the stay had been cancelled; false when only the decision is taken back.
    /// </summary>
    public required bool WasEnded { get; init; }

    /// <summary>Level of care that the patient needs a bed of; null when no admission was decided.</summary>
    public string? CareLevel { get; init; }

    public required string Sex { get; init; }

    public int? BirthYear { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
