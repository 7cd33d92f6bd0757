namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// What can be at a bed: a request asks for tags, and a bed without one of them breaks a rule.
/// </summary>
internal static class BedEquipment
{
    /// <summary>All tags, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Tags { get; } =
    ["oxygen", "suction", "monitor", "telemetry", "dialysis_point", "bariatric"];

    /// <summary>
    /// What a new bed of a type has until somebody says otherwise; an assumption of the sample model.
    /// </summary>
    public static string[] Of(string bedType) =>
        bedType switch
        {
            "icu" or "picu" or "nicu" or "burns" => ["oxygen", "suction", "monitor"],
            "ccu" => ["oxygen", "monitor", "telemetry"],
            "hdu" or "stroke" => ["oxygen", "monitor"],
            "dialysis" => ["dialysis_point"],
            _ => ["oxygen"],
        };
}
