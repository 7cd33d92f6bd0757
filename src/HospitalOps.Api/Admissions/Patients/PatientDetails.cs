using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;

namespace HospitalOps.Api.Admissions;

/// <summary>
/// What is told about a person, as it is typed; cleaned and checked softly on entry. Shared by registering and
/// correcting.
/// </summary>
public record PatientDetails
{
    /// <summary>Letters of one name at most; what the product makes itself fits as well.</summary>
    public const int LongestName = 100;

    [StringLength(LongestName)]
    public string? LastNameLatin { get; init; }

    [StringLength(LongestName)]
    public string? FirstNameLatin { get; init; }

    [StringLength(LongestName)]
    public string? LastNameArabic { get; init; }

    [StringLength(LongestName)]
    public string? FirstNameArabic { get; init; }

    [StringLength(LongestName)]
    public string? UsageName { get; init; }

    public Sex Sex { get; init; }

    public DateOnly? BirthDate { get; init; }

    [Range(1, 9999)]
    public int? BirthYear { get; init; }

    [StringLength(40)]
    public string? Phone { get; init; }

    /// <summary>patient, parent, spouse, neighbour, other.</summary>
    [StringLength(20)]
    public string? PhoneOwner { get; init; }

    /// <summary>ISO 3166 code.</summary>
    [StringLength(2)]
    public string? Country { get; init; }

    /// <summary>ISO 639 code of the language to speak.</summary>
    [StringLength(3)]
    public string? Language { get; init; }

    public bool NeedsInterpreter { get; init; }

    /// <summary>Last and first name together, so longer than each.</summary>
    [StringLength(2 * LongestName + 1)]
    public string? GuardianName { get; init; }

    /// <summary>Left out, the one on record stays: forms do not show it.</summary>
    [StringLength(40)]
    public string? GuardianDocument { get; init; }

    /// <summary>cin, passport, residence_permit, idcs, other.</summary>
    [StringLength(40)]
    public string? DocumentType { get; init; }

    [StringLength(40)]
    public string? DocumentNumber { get; init; }

    public bool DocumentSeen { get; init; }

    public bool Provisional { get; init; }
}
