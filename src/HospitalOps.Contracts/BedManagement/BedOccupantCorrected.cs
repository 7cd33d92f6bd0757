namespace HospitalOps.Contracts.BedManagement;

/// <summary>What the identity tells of the patient in the bed was corrected: the room is judged anew.</summary>
public sealed record BedOccupantCorrected
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    /// <summary>female, male or unknown, from now on.</summary>
    public required string Sex { get; init; }

    /// <summary>adult, child or newborn, as on the day of the arrival.</summary>
    public required string AgeClass { get; init; }

    /// <summary>When it became known here, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
