using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement;

/// <summary>
/// What is known of a bed at one instant. The ranking works on these only: it reads no clock, no database, and acts on
/// nothing.
/// </summary>
public sealed record BedSnapshot
{
    public required Guid BedId { get; init; }

    /// <summary>Stable code, e.g. <c>BSK-CAR-03A</c>; ties are broken in its ordinal order.</summary>
    public required string Code { get; init; }

    public required Guid WardId { get; init; }
    public required string WardCode { get; init; }

    /// <summary>Service the ward belongs to; null when the ward serves several.</summary>
    public string? ServiceCode { get; init; }

    public required CareLevel CareLevel { get; init; }

    /// <summary>
    /// standard, icu, hdu, nicu, picu, ccu, stroke, burns, neonatal, maternity, paediatric, short_stay, dialysis,
    /// day_hospital, day_surgery.
    /// </summary>
    public string BedType { get; init; } = "standard";

    public required string Room { get; init; }

    /// <summary>Beds in the room, occupied or not.</summary>
    public required int RoomSize { get; init; }

    public SexPolicy SexPolicy { get; init; } = SexPolicy.ByRoom;
    public AgePolicy AgePolicy { get; init; } = AgePolicy.Any;
    public RoomCapability RoomCapability { get; init; }
    public required BedLabel Label { get; init; }

    /// <summary>
    /// True for a bed promised to somebody, also while it is still being cleaned (its label is then not
    /// <c>reserved</c>).
    /// </summary>
    public bool IsReserved { get; init; }

    /// <summary>Patients in, on leave from, or holding a reservation for the other beds of the room.</summary>
    public IReadOnlyList<Roommate> Roommates { get; init; } = [];

    /// <summary>Equipment tags at the bed: oxygen, monitor, suction, dialysis_point, bariatric, telemetry …</summary>
    public IReadOnlyList<string> Equipment { get; init; } = [];

    /// <summary>Row version, to be sent back with the decision.</summary>
    public long Version { get; init; }

    /// <summary>0 = nearest to the nursing station; greater is farther.</summary>
    public int DistanceRank { get; init; }
}

/// <summary>Somebody who shares, or is about to share, the room.</summary>
public sealed record Roommate(Sex Sex, IsolationNeed Isolation = IsolationNeed.None);
