namespace HospitalOps.BedManagement.Requests;

/// <summary>A bed is asked for.</summary>
internal sealed record PlacementAsk
{
    /// <summary>Of the new request.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose beds are asked for.</summary>
    public required Guid HospitalId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>Of a transfer: the bed that the patient is in.</summary>
    public Guid? FromBedId { get; init; }

    public required PlacementNeeds Needs { get; init; }

    /// <summary>Account name.</summary>
    public required string AskedBy { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Of a transfer between hospitals: where the patient is.</summary>
    public Guid? FromHospitalId { get; init; }
}
