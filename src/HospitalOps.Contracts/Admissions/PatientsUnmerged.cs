namespace HospitalOps.Contracts.Admissions;

/// <summary>
/// A merge was taken back: the retired record stands for itself again, with the stays that go back to it.
/// </summary>
public sealed record PatientsUnmerged
{
    public required Guid HospitalId { get; init; }

    /// <summary>The record that had survived.</summary>
    public required Guid PatientId { get; init; }

    public required Guid RestoredPatientId { get; init; }

    /// <summary>The person of the restored record.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Stays that belong to the restored record again.</summary>
    public required IReadOnlyList<Guid> StayIds { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
