using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Places;

internal static class PlaceRefusals
{
    public static readonly Refusal BedOpen = new(RefusalKind.Conflict, "bed_in_service", "The bed is in service.");

    public static readonly Refusal BedExists = new(RefusalKind.Conflict, "bed_exists", "There is a bed of this code.");

    public static readonly Refusal RoomOtherCapability = new(
        RefusalKind.Invalid,
        "room_other_capability",
        "The room has another capability for isolation than the line says."
    );

    public static readonly Refusal WardUnknown = new(
        RefusalKind.Invalid,
        "ward_unknown",
        "There is no ward of this code."
    );

    public static readonly Refusal BedUnknown = new(
        RefusalKind.Invalid,
        "bed_unknown",
        "There is no bed of this code."
    );

    public static readonly Refusal LineMalformed = new(
        RefusalKind.Invalid,
        "line_malformed",
        "The line has not the six fields action;ward;room;bed;isolation;reason, or one of them is not as it must be."
    );

    public static readonly Refusal LineTwice = new(
        RefusalKind.Invalid,
        "line_twice",
        "An earlier line is about the same bed."
    );

    public static readonly Refusal FileEmpty = new(RefusalKind.Invalid, "file_empty", "The file has no line.");

    public static readonly Refusal WardExists = new(
        RefusalKind.Conflict,
        "ward_exists",
        "The hospital has a ward with this code."
    );

    public static readonly Refusal WardUnchanged = new(
        RefusalKind.Conflict,
        "ward_unchanged",
        "Nothing of the ward differs."
    );

    public static readonly Refusal PolicyUnknown = new(
        RefusalKind.Invalid,
        "ward_policy_unknown",
        "There is no such policy of sex or age."
    );

    public static readonly Refusal EquipmentUnknown = new(
        RefusalKind.Invalid,
        "equipment_unknown",
        "There is no such equipment."
    );

    /// <summary>Patients who lie in the ward would break the new policy: in which beds, by which rules.</summary>
    public static Refusal PolicyBreached(IEnumerable<string> beds) =>
        new Refusal(
            RefusalKind.Conflict,
            "ward_policy_breached",
            "Patients in the ward break the new policy; say that it holds all the same."
        ).With("beds", beds);
}
