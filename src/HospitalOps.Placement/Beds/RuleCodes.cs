namespace HospitalOps.Placement;

/// <summary>Stable codes of everything that can exclude a bed.</summary>
public static class RuleCodes
{
    // Not available: a fact about the bed, which no override can change.
    public const string Occupied = "bed_occupied";
    public const string OnLeave = "bed_held_for_leave";
    public const string Reserved = "bed_reserved";
    public const string Blocked = "bed_blocked";
    public const string OutOfService = "bed_out_of_service";
    public const string NotClean = "bed_not_clean";

    // Rules: an override with author and reason may breach them (docs/invariants.md, INV-9).
    public const string CareLevelTooLow = "care_level_too_low";
    public const string AdultsOnly = "age_adults_only";
    public const string ChildrenOnly = "age_children_only";
    public const string NewbornsOnly = "age_newborns_only";
    public const string WomenOnly = "sex_women_only";
    public const string MenOnly = "sex_men_only";
    public const string RoomOfWomen = "sex_room_of_women";
    public const string RoomOfMen = "sex_room_of_men";
    public const string RoommateOfUnknownSex = "sex_roommate_unknown";
    public const string UnknownSexNeedsSingleRoom = "sex_unknown_needs_single_room";
    public const string NeedsNegativePressure = "isolation_needs_negative_pressure";
    public const string NeedsPositivePressure = "isolation_needs_positive_pressure";
    public const string NeedsSingleRoom = "isolation_needs_single_room";
    public const string NeedsContactRoom = "isolation_needs_contact_room";
    public const string NeedsPrivateRoom = "private_room_needed";
    public const string RoommateIsolated = "isolation_roommate";
    public const string EquipmentMissing = "equipment_missing";

    /// <summary>Not a breach: a critical bed is kept back from lower needs as long as another bed fits.</summary>
    public const string CriticalBedHeldBack = "critical_bed_held_back";
}
