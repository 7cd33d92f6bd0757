using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Places;

/// <summary>A ward of the reference model; its rooms and beds hang on it.</summary>
internal sealed class Ward
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public required string Code { get; init; }

    public required string ServiceCode { get; set; }

    public required string NameFr { get; set; }

    public required string NameEn { get; set; }

    public required string NameAr { get; set; }

    public required string Building { get; set; }

    public int Floor { get; set; }

    /// <summary>"bed" counts in occupancy, "place" (dialysis, day hospital) does not.</summary>
    public required string CapacityKind { get; init; }

    public required string BedType { get; init; }

    public CareLevel CareLevel { get; init; }

    /// <summary>female, male, any or by_room.</summary>
    public required string SexPolicy { get; set; }

    /// <summary>adult, child, newborn or any.</summary>
    public required string AgePolicy { get; set; }

    /// <summary>Somebody looks at a cleaned bed before the next patient comes.</summary>
    public bool InspectsBeds { get; set; }

    /// <summary>
    /// Service whose patients belong here; null where everybody's do: critical care, short stay, day places.
    /// </summary>
    public string? OwnService => CareLevel == CareLevel.Standard && CapacityKind == "bed" ? ServiceCode : null;

    /// <summary>Level of care that a type of bed gives.</summary>
    public static CareLevel LevelOf(string bedType) =>
        bedType switch
        {
            "icu" or "picu" or "nicu" or "burns" => CareLevel.Critical,
            "hdu" or "ccu" or "stroke" => CareLevel.Intermediate,
            "short_stay" => CareLevel.ShortStay,
            "dialysis" or "day_hospital" or "day_surgery" => CareLevel.Day,
            _ => CareLevel.Standard,
        };
}
