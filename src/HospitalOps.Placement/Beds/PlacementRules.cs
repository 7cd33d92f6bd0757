using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement;

/// <summary>
/// The hard rules. <see cref="Unavailability"/> is about the bed alone and cannot be overridden;
/// <see cref="Breaches"/> lists the rules between need and bed, each of which a named person may override with a reason
/// (INV-9).
/// </summary>
public static class PlacementRules
{
    /// <summary>
    /// Why nobody can be placed in the bed now, or null. A bed being cleaned is available when
    /// <paramref name="offerBedsNotReady"/> allows it: its next state is known.
    /// </summary>
    public static RuleBreach? Unavailability(BedSnapshot bed, bool offerBedsNotReady = true)
    {
        ArgumentNullException.ThrowIfNull(bed);
        return bed.Label switch
        {
            BedLabel.Occupied => Occupied,
            BedLabel.OnLeave => OnLeave,
            BedLabel.Blocked => Blocked,
            BedLabel.OutOfService => OutOfService,
            BedLabel.Reserved => Reserved,
            _ when bed.IsReserved => Reserved,
            BedLabel.ToClean or BedLabel.Cleaning when !offerBedsNotReady => NotClean,
            _ => null,
        };
    }

    /// <summary>All rules the bed breaches for the need; empty = it fits.</summary>
    public static IReadOnlyList<RuleBreach> Breaches(PlacementNeed need, BedSnapshot bed)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(bed);
        List<RuleBreach>? found = null;
        if (CareLevels.StepsAbove(need.CareLevel, bed.CareLevel) is null)
            Add(ref found, CareLevelTooLow);
        Add(ref found, Age(need, bed));
        Add(ref found, RoomSex(need, bed));
        Add(ref found, Isolation(need, bed));
        if (need.SingleRoom == SingleRoom.Needed && bed.RoomSize > 1)
            Add(ref found, NeedsPrivateRoom);
        if (HasIsolatedRoommate(bed))
            Add(ref found, RoommateIsolated);
        foreach (var tag in need.EquipmentNeeded)
        {
            if (!bed.Equipment.Contains(tag))
                Add(ref found, new RuleBreach(RuleCodes.EquipmentMissing, $"Needed equipment is missing: {tag}.", tag));
        }

        return found is null ? [] : found;
    }

    private static RuleBreach? Age(PlacementNeed need, BedSnapshot bed) =>
        bed.AgePolicy switch
        {
            AgePolicy.Adult when need.AgeClass != AgeClass.Adult => AdultsOnly,
            AgePolicy.Child when need.AgeClass != AgeClass.Child => ChildrenOnly,
            AgePolicy.Newborn when need.AgeClass != AgeClass.Newborn => NewbornsOnly,
            _ => null,
        };

    private static RuleBreach? RoomSex(PlacementNeed need, BedSnapshot bed)
    {
        // A newborn shares the room of women on a maternity ward whatever its own sex.
        if (need.AgeClass == AgeClass.Newborn)
            return null;
        // Open critical bays take both sexes, so not knowing the sex of an unconscious patient closes none of them.
        if (
            need.Sex == Sex.Unknown
            && bed.RoomSize > 1
            && !(bed.CareLevel == CareLevel.Critical && bed.SexPolicy == SexPolicy.Any)
        )
            return UnknownSexNeedsSingleRoom;
        return bed.SexPolicy switch
        {
            SexPolicy.Female when need.Sex != Sex.Female => WomenOnly,
            SexPolicy.Male when need.Sex != Sex.Male => MenOnly,
            SexPolicy.ByRoom => SexOfRoom(need.Sex, bed.Roommates),
            _ => null,
        };
    }

    private static RuleBreach? SexOfRoom(Sex sex, IReadOnlyList<Roommate> roommates)
    {
        foreach (var roommate in roommates)
        {
            if (roommate.Sex == Sex.Unknown)
                return RoommateOfUnknownSex;
            if (roommate.Sex != sex)
                return roommate.Sex == Sex.Female ? RoomOfWomen : RoomOfMen;
        }

        return null;
    }

    private static RuleBreach? Isolation(PlacementNeed need, BedSnapshot bed) =>
        IsolationBreach(need.Isolation, bed.RoomCapability, bed.RoomSize, bed.Roommates.Count);

    /// <summary>
    /// The rule that a room breaks for somebody under these precautions, or null when it can isolate him.
    /// </summary>
    public static RuleBreach? IsolationBreach(
        IsolationNeed isolation,
        RoomCapability capability,
        int roomSize,
        int roommates
    ) =>
        isolation switch
        {
            IsolationNeed.Airborne when capability != RoomCapability.AirborneNegativePressure => NeedsNegativePressure,
            IsolationNeed.Protective when capability != RoomCapability.ProtectivePositivePressure =>
                NeedsPositivePressure,
            IsolationNeed.Airborne or IsolationNeed.Protective when roommates > 0 => NeedsSingleRoom,
            IsolationNeed.Contact or IsolationNeed.Droplet when roomSize > 1 => NeedsSingleRoom,
            // Negative pressure rooms are single rooms with a bathroom too; a positive pressure room would blow germs
            // out of the door.
            IsolationNeed.Contact
            or IsolationNeed.Droplet
                when capability is not (RoomCapability.Contact or RoomCapability.AirborneNegativePressure) =>
                NeedsContactRoom,
            _ => null,
        };

    private static bool HasIsolatedRoommate(BedSnapshot bed)
    {
        foreach (var roommate in bed.Roommates)
        {
            if (roommate.Isolation != IsolationNeed.None)
                return true;
        }

        return false;
    }

    private static void Add(ref List<RuleBreach>? found, RuleBreach? breach)
    {
        if (breach is not null)
            (found ??= []).Add(breach);
    }

    private static readonly RuleBreach Occupied = new(RuleCodes.Occupied, "A patient is in the bed.");
    private static readonly RuleBreach OnLeave = new(RuleCodes.OnLeave, "The bed is held for a patient on leave.");
    private static readonly RuleBreach Reserved = new(RuleCodes.Reserved, "The bed is reserved for another patient.");
    private static readonly RuleBreach Blocked = new(RuleCodes.Blocked, "The bed is blocked.");
    private static readonly RuleBreach OutOfService = new(RuleCodes.OutOfService, "The bed is out of service.");
    private static readonly RuleBreach NotClean = new(RuleCodes.NotClean, "The bed is not clean yet.");
    private static readonly RuleBreach CareLevelTooLow = new(
        RuleCodes.CareLevelTooLow,
        "The bed's level of care is lower than needed."
    );
    private static readonly RuleBreach AdultsOnly = new(RuleCodes.AdultsOnly, "The bed takes adults only.");
    private static readonly RuleBreach ChildrenOnly = new(RuleCodes.ChildrenOnly, "The bed takes children only.");
    private static readonly RuleBreach NewbornsOnly = new(RuleCodes.NewbornsOnly, "The bed takes newborns only.");
    private static readonly RuleBreach WomenOnly = new(RuleCodes.WomenOnly, "The room takes women only.");
    private static readonly RuleBreach MenOnly = new(RuleCodes.MenOnly, "The room takes men only.");
    private static readonly RuleBreach RoomOfWomen = new(RuleCodes.RoomOfWomen, "Women are in the room.");
    private static readonly RuleBreach RoomOfMen = new(RuleCodes.RoomOfMen, "Men are in the room.");
    private static readonly RuleBreach RoommateOfUnknownSex = new(
        RuleCodes.RoommateOfUnknownSex,
        "The sex of a patient in the room is not known."
    );
    private static readonly RuleBreach UnknownSexNeedsSingleRoom = new(
        RuleCodes.UnknownSexNeedsSingleRoom,
        "The patient's sex is not known: single rooms only."
    );
    private static readonly RuleBreach NeedsNegativePressure = new(
        RuleCodes.NeedsNegativePressure,
        "Airborne precautions need a negative pressure room."
    );
    private static readonly RuleBreach NeedsPositivePressure = new(
        RuleCodes.NeedsPositivePressure,
        "Protective isolation needs a positive pressure room."
    );
    private static readonly RuleBreach NeedsSingleRoom = new(
        RuleCodes.NeedsSingleRoom,
        "The isolation needs a room without neighbours."
    );
    private static readonly RuleBreach NeedsContactRoom = new(
        RuleCodes.NeedsContactRoom,
        "The isolation needs a single room with its own bathroom."
    );
    private static readonly RuleBreach NeedsPrivateRoom = new(
        RuleCodes.NeedsPrivateRoom,
        "The patient needs a room of his own."
    );
    private static readonly RuleBreach RoommateIsolated = new(
        RuleCodes.RoommateIsolated,
        "A patient in the room is under isolation precautions."
    );
}
