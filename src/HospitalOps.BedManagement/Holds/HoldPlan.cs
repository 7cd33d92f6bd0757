using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Requests;

namespace HospitalOps.BedManagement.Holds;

/// <summary>A hold that begins when the bed is left.</summary>
internal sealed record HoldPlan
{
    /// <summary>Of the new hold.</summary>
    public required ReservationId Id { get; init; }

    /// <summary>Locked by the caller.</summary>
    public required Bed Bed { get; init; }

    /// <summary>Locked by the caller.</summary>
    public required PlacementRequest Request { get; init; }

    /// <summary>Account name.</summary>
    public required string PlannedBy { get; init; }

    /// <summary>Why placement rules are set aside.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>When the bed is expected to be left.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When the hold ends by itself.</summary>
    public required DateTimeOffset Until { get; init; }

    public required DateTimeOffset PlannedAt { get; init; }
}
