namespace HospitalOps.Contracts.Admissions;

/// <summary>The patient left the hospital (milestone LeftHospitalAt).</summary>
public sealed record StayClosed
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required string Destination { get; init; }

    /// <summary>
    /// The stay at the other hospital that continues this one; null when the patient did not go there.
    /// </summary>
    public Guid? TransferredToStayId { get; init; }

    /// <summary>Hospital of <see cref="TransferredToStayId"/>.</summary>
    public Guid? TransferredToHospitalId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
