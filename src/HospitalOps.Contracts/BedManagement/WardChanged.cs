namespace HospitalOps.Contracts.BedManagement;

/// <summary>A ward was added or its reference data or policies changed.</summary>
public sealed record WardChanged
{
    public required Guid HospitalId { get; init; }

    public required Guid WardId { get; init; }

    public required string WardCode { get; init; }

    public required string ServiceCode { get; init; }

    /// <summary>female, male, any or by_room.</summary>
    public required string SexPolicy { get; init; }

    /// <summary>adult, child, newborn or any.</summary>
    public required string AgePolicy { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
