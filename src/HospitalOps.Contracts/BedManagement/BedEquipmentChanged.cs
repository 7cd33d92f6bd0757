namespace HospitalOps.Contracts.BedManagement;

/// <summary>What is at a bed changed.</summary>
public sealed record BedEquipmentChanged
{
    public required Guid HospitalId { get; init; }

    public required Guid BedId { get; init; }

    public required string BedCode { get; init; }

    public required Guid WardId { get; init; }

    /// <summary>oxygen, suction, monitor, telemetry, dialysis_point, bariatric.</summary>
    public required IReadOnlyList<string> Equipment { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
