namespace HospitalOps.Contracts.BedManagement;

/// <summary>A reservation ended unused: it ran out, was cancelled or refused.</summary>
public sealed record ReservationExpired
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    public required Guid StayId { get; init; }

    /// <summary>"expired" when its time was over; else what a person did: refused, withdrawn, released.</summary>
    public required string Reason { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
