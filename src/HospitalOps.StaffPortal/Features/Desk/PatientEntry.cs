using System.Globalization;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Desk;

/// <summary>
/// What a clerk types about a person: the same form for a new record and for a correction, kept as a draft until it is
/// stored.
/// </summary>
public sealed record PatientEntry
{
    public string? LastLatin { get; set; }
    public string? FirstLatin { get; set; }
    public string? LastArabic { get; set; }
    public string? FirstArabic { get; set; }
    public string? UsageName { get; set; }
    public string? Sex { get; set; } = "unknown";
    public string? Birth { get; set; }
    public string? Phone { get; set; }
    public string? PhoneOwner { get; set; } = "patient";
    public string? DocumentType { get; set; } = "cin";
    public string? DocumentNumber { get; set; }
    public bool DocumentSeen { get; set; }
    public bool Provisional { get; set; }
    public bool NoticeGiven { get; set; }
    public string? Country { get; set; }
    public string? Language { get; set; }
    public bool NeedsInterpreter { get; set; }
    public string? GuardianName { get; set; }

    /// <summary>Number of the other administrative system, where there is one.</summary>
    public string? ExternalNumber { get; set; }
    public string? Anyway { get; set; }

    /// <summary>Nothing worth keeping was typed.</summary>
    public bool IsEmpty => this == new PatientEntry();

    /// <summary>The first filling from the search box.</summary>
    public static PatientEntry Of(TypedPatient typed) =>
        new()
        {
            LastLatin = typed.Arabic ? null : typed.Last,
            FirstLatin = typed.Arabic ? null : typed.First,
            LastArabic = typed.Arabic ? typed.Last : null,
            FirstArabic = typed.Arabic ? typed.First : null,
            Birth = typed.Birth,
            Phone = typed.Phone,
            DocumentNumber = typed.Document,
        };

    public static PatientEntry Of(PatientRecord record) =>
        new()
        {
            LastLatin = record.LastNameLatin,
            FirstLatin = record.FirstNameLatin,
            LastArabic = record.LastNameArabic,
            FirstArabic = record.FirstNameArabic,
            UsageName = record.UsageName,
            Sex = record.Sex,
            Birth =
                record.BirthDate?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                ?? record.BirthYear?.ToString(CultureInfo.InvariantCulture),
            Phone = record.Phone,
            PhoneOwner = record.PhoneOwner ?? "patient",
            DocumentType = record.DocumentType ?? "cin",
            DocumentNumber = record.DocumentMasked,
            Country = record.Country,
            Language = record.Language,
            NeedsInterpreter = record.NeedsInterpreter,
            GuardianName = record.GuardianName,
            Provisional = record.IdentityState == "provisional",
        };

    /// <summary>As the API takes it.</summary>
    /// <param name="reason">Why a validated identity changes.</param>
    /// <param name="noticeVersion">The notice in force; sent when it was handed over.</param>
    public object Told(string? reason = null, string? noticeVersion = null)
    {
        LocalTime.TryReadBirth(Birth, out var date, out var year);
        return new
        {
            lastNameLatin = LastLatin,
            firstNameLatin = FirstLatin,
            lastNameArabic = LastArabic,
            firstNameArabic = FirstArabic,
            usageName = UsageName,
            sex = Sex ?? "unknown",
            birthDate = date,
            birthYear = year,
            phone = string.IsNullOrWhiteSpace(Phone) ? null : LocalTime.Digits(Phone),
            phoneOwner = string.IsNullOrWhiteSpace(Phone) ? null : PhoneOwner,
            documentType = string.IsNullOrWhiteSpace(DocumentNumber) ? null : DocumentType,
            documentNumber = DocumentNumber,
            documentSeen = DocumentSeen,
            provisional = Provisional,
            country = string.IsNullOrWhiteSpace(Country) ? null : Country.Trim().ToUpperInvariant(),
            language = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim().ToLowerInvariant(),
            needsInterpreter = NeedsInterpreter,
            guardianName = GuardianName,
            externalNumber = ExternalNumber,
            createAnywayReason = Anyway,
            reason,
            noticeVersion = NoticeGiven ? noticeVersion : null,
        };
    }
}
