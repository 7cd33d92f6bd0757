namespace HospitalOps.Placement;

/// <summary>Stable codes of the points and of what is given up.</summary>
public static class ReasonCodes
{
    public const string CareLevelExact = "care_level_exact";
    public const string CareLevelAbove = "care_level_above";
    public const string CriticalBedLastResort = "critical_bed_last_resort";
    public const string SameService = "service_same";
    public const string OtherService = "service_other";
    public const string AgeMatch = "age_match";
    public const string SpecialBedType = "special_bed_type";
    public const string SingleRoomWish = "single_room_wish";
    public const string PreferredEquipment = "preferred_equipment";
    public const string UnneededEquipment = "unneeded_equipment";
    public const string UnneededIsolationRoom = "unneeded_isolation_room";
    public const string LastIsolationRoom = "last_isolation_room_of_ward";
    public const string UnneededSingleRoom = "unneeded_single_room";
    public const string SameSexRoom = "room_of_same_sex";
    public const string OpensRoom = "fixes_sex_of_empty_room";
    public const string NearStation = "near_nursing_station";
    public const string NotReady = "bed_not_ready";
    public const string OnlyInCodeOrder = "first_in_code_order";
}
