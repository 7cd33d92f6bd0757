using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Identity;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Patients;

/// <summary>
/// What is told about a person, as it is typed; cleaned and checked softly on entry. Shared by registering and
/// correcting.
/// </summary>
public record PatientDetails
{
    [StringLength(100)]
    public string? LastNameLatin { get; init; }

    [StringLength(100)]
    public string? FirstNameLatin { get; init; }

    [StringLength(100)]
    public string? LastNameArabic { get; init; }

    [StringLength(100)]
    public string? FirstNameArabic { get; init; }

    [StringLength(100)]
    public string? UsageName { get; init; }

    public Sex Sex { get; init; }

    public DateOnly? BirthDate { get; init; }

    [Range(1880, 2200)]
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

    [StringLength(100)]
    public string? GuardianName { get; init; }

    [StringLength(40)]
    public string? GuardianDocument { get; init; }

    /// <summary>cin, passport, residence_permit, idcs, other.</summary>
    [StringLength(40)]
    public string? DocumentType { get; init; }

    [StringLength(40)]
    public string? DocumentNumber { get; init; }

    public bool DocumentSeen { get; init; }

    public bool Provisional { get; init; }

    internal PatientTraits Clean() =>
        new(
            PatientTraits.CleanName(LastNameLatin),
            PatientTraits.CleanName(FirstNameLatin),
            PatientTraits.CleanName(LastNameArabic),
            PatientTraits.CleanName(FirstNameArabic),
            Sex,
            BirthDate,
            BirthYear,
            Phone,
            DocumentType,
            DocumentNumber
        )
        {
            DocumentSeen = DocumentSeen,
            Provisional = Provisional,
            UsageName = PatientTraits.CleanName(UsageName),
            PhoneOwner = PhoneOwner,
            Country = Country,
            Language = Language,
            NeedsInterpreter = NeedsInterpreter,
            GuardianName = PatientTraits.CleanName(GuardianName),
            GuardianDocument = GuardianDocument,
        };

    /// <summary>The only two things that are refused: nobody at all, and somebody not yet born.</summary>
    internal Refusal? Refuse(DateTimeOffset now)
    {
        var tomorrow = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        if (BirthDate > tomorrow || BirthYear > tomorrow.Year)
            return PatientRefusals.BirthInFuture;
        return Clean().HasName || Provisional ? null : PatientRefusals.NameRequired;
    }

    /// <summary>Codes of what looks wrong; nothing is refused for them.</summary>
    internal IReadOnlyList<string> Warnings() =>
        [
            .. new[]
            {
                IdentifierChecks.Warn(DocumentType, DocumentNumber),
                IdentifierChecks.Warn("cin", GuardianDocument),
                IdentifierChecks.WarnPhone(Phone),
            }
                .OfType<string>()
                .Distinct(),
        ];
}
