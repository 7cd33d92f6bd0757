namespace HospitalOps.Contracts.Admissions;

/// <summary>A stay or emergency visit started.</summary>
public sealed record StayOpened
{
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public Guid? VisitId { get; init; }

    public required string StayNumber { get; init; }

    public required string Kind { get; init; }

    public required string Sex { get; init; }

    public int? BirthYear { get; init; }

    /// <summary>The same for all records of one person at all hospitals.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The stay at the other hospital that this one continues; null when it continues none.</summary>
    public Guid? TransferredFromStayId { get; init; }

    /// <summary>Hospital of <see cref="TransferredFromStayId"/>.</summary>
    public Guid? TransferredFromHospitalId { get; init; }

    /// <summary>The mother's stay, for a newborn.</summary>
    public Guid? MotherStayId { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
