using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement;

/// <summary>The soft rules: what speaks for and against a bed that fits.</summary>
internal sealed class BedScorer(
    PlacementWeights weights,
    PlacementNeed need,
    IReadOnlyDictionary<(Guid Ward, RoomCapability Capability), int> capableBedsFree
)
{
    private const int EquipmentTagsCounted = 3;

    /// <summary>Piped to nearly every bed: keeping such a bed free helps nobody.</summary>
    private const string AtEveryBed = "oxygen";

    public ScoreSheet Score(BedSnapshot bed)
    {
        var sheet = new ScoreSheet();
        CareLevel(sheet, bed);
        Service(sheet, bed);
        if (bed.AgePolicy != AgePolicy.Any)
            sheet.Give(ReasonCodes.AgeMatch, weights.AgeMatch, "The bed is meant for this age.");
        Room(sheet, bed);
        Capability(sheet, bed);
        Equipment(sheet, bed);
        Nearness(sheet, bed);
        if (bed.Label is BedLabel.ToClean or BedLabel.Cleaning)
        {
            var hurry = need.Priority is PlacementPriority.Emergency or PlacementPriority.Theatre ? 2 : 1;
            sheet.Take(ReasonCodes.NotReady, hurry * weights.NotReady, "The bed has to be cleaned first.");
        }

        return sheet;
    }

    private void CareLevel(ScoreSheet sheet, BedSnapshot bed)
    {
        var steps = CareLevels.StepsAbove(need.CareLevel, bed.CareLevel) ?? 0;
        if (steps == 0)
            sheet.Give(ReasonCodes.CareLevelExact, weights.CareLevelExact, "The level of care that was asked for.");
        else if (CriticalBedIsMisused(need, bed))
            sheet.Take(
                ReasonCodes.CriticalBedLastResort,
                weights.CriticalBedLastResort,
                "Uses a critical bed because no other bed fits."
            );
        else
            sheet.Take(
                ReasonCodes.CareLevelAbove,
                steps * weights.CareLevelAbovePerStep,
                "Uses a bed of a higher level of care than needed."
            );
    }

    private void Service(ScoreSheet sheet, BedSnapshot bed)
    {
        var same = need.ServiceCode is null || need.ServiceCode == bed.ServiceCode;
        if (same && need.ServiceCode is not null)
            sheet.Give(
                ReasonCodes.SameService,
                weights.SameService,
                "In the service that is in charge.",
                need.ServiceCode
            );
        else if (!same && bed.ServiceCode is not null)
            sheet.Take(
                ReasonCodes.OtherService,
                weights.OtherService,
                "In another service than the one in charge.",
                bed.ServiceCode
            );
        // Without a service the type of bed says nothing about who it is kept for, except that it is special.
        if (need.ServiceCode is null || !same)
        {
            if (IsSpecial(bed))
                sheet.Take(
                    ReasonCodes.SpecialBedType,
                    weights.SpecialBedType,
                    "Uses a special bed that may be needed by others.",
                    bed.BedType
                );
        }
    }

    private void Room(ScoreSheet sheet, BedSnapshot bed)
    {
        var single = bed.RoomSize == 1;
        if (need.SingleRoom == SingleRoom.Wished && single)
            sheet.Give(ReasonCodes.SingleRoomWish, weights.SingleRoomWish, "Single room, as wished.");
        else if (need.SingleRoom == SingleRoom.Wished)
            sheet.Lose(ReasonCodes.SingleRoomWish, "Not the single room that was wished.");
        else if (
            single
            && need.Isolation == IsolationNeed.None
            && need.Sex != Sex.Unknown
            && bed.RoomCapability == RoomCapability.None
        )
            sheet.Take(
                ReasonCodes.UnneededSingleRoom,
                weights.UnneededSingleRoom,
                "Uses a single room that nobody asked for."
            );
        if (single || bed.SexPolicy != SexPolicy.ByRoom || need.AgeClass == AgeClass.Newborn)
            return;
        if (bed.Roommates.Count > 0)
            sheet.Give(ReasonCodes.SameSexRoom, weights.SameSexRoom, "Fills a room of the same sex.");
        else
            sheet.Take(ReasonCodes.OpensRoom, weights.OpensRoom, "Closes an empty room to the other sex.");
    }

    private void Capability(ScoreSheet sheet, BedSnapshot bed)
    {
        if (bed.RoomCapability == RoomCapability.None || Uses(bed.RoomCapability))
            return;
        var points =
            bed.RoomCapability == RoomCapability.Contact ? weights.UnneededContactRoom : weights.UnneededPressureRoom;
        var capability = bed.RoomCapability.Code();
        sheet.Take(ReasonCodes.UnneededIsolationRoom, points, "Uses an isolation room without need.", capability);
        if (capableBedsFree.GetValueOrDefault((bed.WardId, bed.RoomCapability)) <= 1)
            sheet.Take(
                ReasonCodes.LastIsolationRoom,
                weights.LastIsolationRoom,
                "It is the ward's last free room of this kind.",
                capability
            );
    }

    private bool Uses(RoomCapability capability) =>
        need.Isolation switch
        {
            IsolationNeed.None => false,
            IsolationNeed.Contact or IsolationNeed.Droplet => capability == RoomCapability.Contact,
            _ => true,
        };

    private void Equipment(ScoreSheet sheet, BedSnapshot bed)
    {
        foreach (var tag in need.EquipmentPreferred)
        {
            if (bed.Equipment.Contains(tag))
                sheet.Give(
                    ReasonCodes.PreferredEquipment,
                    weights.PreferredEquipment,
                    $"Has the preferred equipment: {tag}.",
                    tag
                );
            else
                sheet.Lose(ReasonCodes.PreferredEquipment, $"Preferred equipment is missing: {tag}.", tag);
        }

        var unneeded = 0;
        foreach (var tag in bed.Equipment)
        {
            if (tag != AtEveryBed && !need.EquipmentNeeded.Contains(tag) && !need.EquipmentPreferred.Contains(tag))
                unneeded++;
        }

        sheet.Give(
            ReasonCodes.UnneededEquipment,
            -weights.UnneededEquipment * Math.Min(unneeded, EquipmentTagsCounted),
            "Has equipment that others may need more."
        );
    }

    private void Nearness(ScoreSheet sheet, BedSnapshot bed)
    {
        var watched =
            need.Priority == PlacementPriority.Emergency
            || need.CareLevel is SharedKernel.CareLevel.Critical or SharedKernel.CareLevel.Intermediate;
        var points = Math.Max(0, weights.NearStation - bed.DistanceRank);
        sheet.Give(ReasonCodes.NearStation, watched ? 2 * points : points, "Near the nursing station.");
    }

    /// <summary>A critical bed for a need below intermediate care: only when nothing else fits.</summary>
    public static bool CriticalBedIsMisused(PlacementNeed need, BedSnapshot bed) =>
        bed.CareLevel == SharedKernel.CareLevel.Critical
        && need.CareLevel is not (SharedKernel.CareLevel.Critical or SharedKernel.CareLevel.Intermediate);

    private static bool IsSpecial(BedSnapshot bed) =>
        bed.BedType is "stroke" or "burns" or "ccu" or "nicu" or "picu" or "dialysis" or "maternity" or "neonatal";
}
