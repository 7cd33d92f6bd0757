namespace HospitalOps.Contracts.BedManagement;

/// <summary>The receiving ward confirmed the patient in the bed (milestone OccupiedAt).</summary>
public sealed record BedOccupied
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public Guid? PlacementRequestId { get; init; }

    public Guid? FromBedId { get; init; }

    /// <summary>Two patients exchanged beds: the stay whose place this one took at the same instant.</summary>
    public Guid? ReplacedStayId { get; init; }

    /// <summary>
    /// Service whose patients the ward takes; null where it takes everybody's (critical care, short stay).
    /// </summary>
    public string? WardServiceCode { get; init; }

    /// <summary>The room by ward and number, where patients of one sex share it; null elsewhere.</summary>
    public string? SharedRoom { get; init; }

    /// <summary>female, male or unknown, as the bed was given by.</summary>
    public required string Sex { get; init; }

    /// <summary>Precautions in force from the arrival on: contact, droplet, airborne, protective; null: none.</summary>
    public string? Isolation { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
