using HospitalOps.BedManagement.Occupancies;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// One bed with its own facts. Its occupancy and reservations are rows of their own; whoever changes them holds the
/// lock on this row and passes them in.
/// </summary>
internal sealed partial class Bed : AggregateRoot
{
    private Bed() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Bed";

    public string Code { get; private set; } = "";

    public Guid WardId { get; private set; }

    public string Room { get; private set; } = "";

    public int RoomSize { get; private set; }

    /// <summary>none, contact, airborne_negative_pressure, protective_positive_pressure, radiation_shielded.</summary>
    public string RoomCapability { get; private set; } = "none";

    /// <summary>Tags of <see cref="BedEquipment"/>.</summary>
    public string[] Equipment { get; private set; } = [];

    public Serviceability Serviceability { get; private set; }

    public string? BlockReason { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    public Cleanliness Cleanliness { get; private set; }

    /// <summary>When the bed's own facts changed last.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public static Bed InModel(NewBed bed) =>
        new()
        {
            Id = bed.Id,
            HospitalId = bed.HospitalId,
            WardId = bed.WardId,
            Code = bed.Code,
            Room = bed.Room,
            RoomSize = bed.RoomSize,
            RoomCapability = bed.RoomCapability,
            Equipment = bed.Equipment,
            ChangedAt = bed.AddedAt,
        };

    /// <summary>Null when a patient may enter now: in service, clean, nobody in it.</summary>
    public Refusal? RefuseEntry(Occupancy? open)
    {
        if (open is not null)
            return BedRefusals.Taken(Code, open.StayId, open.StartedAt);
        return Serviceability switch
        {
            Serviceability.Blocked => BedRefusals
                .Blocked.With("bedCode", Code)
                .With("until", BlockedUntil)
                .With("reason", BlockReason),
            Serviceability.OutOfService => BedRefusals.OutOfService.With("bedCode", Code),
            _ => Cleanliness == Cleanliness.Clean
                ? null
                : BedRefusals.NotClean.With("bedCode", Code).With("since", ChangedAt),
        };
    }
}
