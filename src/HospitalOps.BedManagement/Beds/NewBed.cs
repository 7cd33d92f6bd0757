namespace HospitalOps.BedManagement.Beds;

/// <summary>A bed that a ward gets.</summary>
internal sealed record NewBed
{
    public required Guid Id { get; init; }

    public required Guid HospitalId { get; init; }

    public required Guid WardId { get; init; }

    /// <summary>Hospital, ward, room and letter, as BSK-CAR-01A.</summary>
    public required string Code { get; init; }

    /// <summary>Two digits.</summary>
    public required string Room { get; init; }

    /// <summary>Beds of the room.</summary>
    public required int RoomSize { get; init; }

    /// <summary>One of the codes of <see cref="Bed.RoomCapability"/>.</summary>
    public required string RoomCapability { get; init; }

    /// <summary>Tags of <see cref="BedEquipment"/>.</summary>
    public required string[] Equipment { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}
