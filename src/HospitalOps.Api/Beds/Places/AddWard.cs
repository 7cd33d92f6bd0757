using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>A new ward without beds.</summary>
/// <param name="Code">Part of its beds' codes; 2 to 6 capital letters.</param>
public sealed record AddWardRequest(
    [property: Required, RegularExpression("^[A-Z]{2,6}$")] string Code,
    [property:
        Required,
        RegularExpression(
            "^(standard|icu|hdu|nicu|picu|ccu|stroke|burns|neonatal|maternity|paediatric|short_stay|dialysis|day_hospital|day_surgery)$"
        )
    ]
        string BedType,
    [property: Required] EditWardRequest Facts
);
