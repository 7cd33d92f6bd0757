using System.Globalization;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
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

    public static PatientEntry Of(PatientView record) =>
        new()
        {
            LastLatin = record.LastNameLatin,
            FirstLatin = record.FirstNameLatin,
            LastArabic = record.LastNameArabic,
            FirstArabic = record.FirstNameArabic,
            UsageName = record.UsageName,
            Sex = record.Sex.Code(),
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
            Provisional = record.IdentityState == IdentityState.Provisional,
        };

    /// <summary>A new record.</summary>
    /// <param name="noticeVersion">The notice in force; sent when it was handed over.</param>
    public RegisterPatientRequest ToRegister(string noticeVersion) =>
        Told(
            new RegisterPatientRequest
            {
                ExternalNumber = ExternalNumber,
                CreateAnywayReason = Anyway,
                NoticeVersion = NoticeGiven ? noticeVersion : null,
            }
        );

    /// <summary>A correction.</summary>
    /// <param name="reason">Why a validated identity changes.</param>
    public CorrectIdentityRequest ToCorrect(string? reason) => Told(new CorrectIdentityRequest { Reason = reason });

    private TRequest Told<TRequest>(TRequest request)
        where TRequest : PatientDetails
    {
        LocalTime.TryReadBirth(Birth, out var date, out var year);
        PatientDetails details = request;
        return (TRequest)(
            details with
            {
                LastNameLatin = LastLatin,
                FirstNameLatin = FirstLatin,
                LastNameArabic = LastArabic,
                FirstNameArabic = FirstArabic,
                UsageName = UsageName,
                Sex = Codes.Parse<Sex>(Sex ?? "unknown"),
                BirthDate = date,
                BirthYear = year,
                Phone = string.IsNullOrWhiteSpace(Phone) ? null : LocalTime.Digits(Phone),
                PhoneOwner = string.IsNullOrWhiteSpace(Phone) ? null : PhoneOwner,
                DocumentType = string.IsNullOrWhiteSpace(DocumentNumber) ? null : DocumentType,
                DocumentNumber = DocumentNumber,
                DocumentSeen = DocumentSeen,
                Provisional = Provisional,
                Country = string.IsNullOrWhiteSpace(Country) ? null : Country.Trim().ToUpperInvariant(),
                Language = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim().ToLowerInvariant(),
                NeedsInterpreter = NeedsInterpreter,
                GuardianName = GuardianName,
            }
        );
    }
}
