namespace HospitalOps.Contracts.BedManagement;

/// <summary>A patient left one hospital for the bed that is held at the other.</summary>
public sealed record SiteTransferDeparted
{
    /// <summary>The receiving hospital.</summary>
    public required Guid HospitalId { get; init; }

    public required Guid PlacementRequestId { get; init; }

    /// <summary>The stay at the receiving hospital.</summary>
    public required Guid StayId { get; init; }

    public required Guid PatientId { get; init; }

    public required Guid FromHospitalId { get; init; }

    public required Guid FromStayId { get; init; }

    /// <summary>The bed that was left; null when the patient lay in none.</summary>
    public Guid? FromBedId { get; init; }

    public Guid? BedId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
