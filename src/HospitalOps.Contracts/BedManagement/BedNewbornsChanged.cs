namespace HospitalOps.Contracts.BedManagement;

/// <summary>A newborn came to its mother's bed, was parted from her, or is with her again.</summary>
public sealed record BedNewbornsChanged
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    /// <summary>The mother's.</summary>
    public required Guid StayId { get; init; }

    /// <summary>The mother.</summary>
    public required Guid PatientId { get; init; }

    public required Guid BabyStayId { get; init; }

    /// <summary>linked, apart or together.</summary>
    public required string How { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
