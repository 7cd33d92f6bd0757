namespace HospitalOps.Contracts.BedManagement;

/// <summary>The hospital ranks beds with other weights from now on.</summary>
public sealed record PlacementWeightsChanged
{
    public required Guid HospitalId { get; init; }

    public required Guid WeightSettingId { get; init; }

    /// <summary>1, 2, 3 … per hospital.</summary>
    public required int Number { get; init; }

    /// <summary>When it happened, UTC; the time of recording is kept beside the message.</summary>
    public required DateTimeOffset OccurredAt { get; init; }
}
