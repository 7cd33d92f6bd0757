using HospitalOps.Admissions.Identity;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Patients;

/// <summary>One record found by a search, best first.</summary>
/// <param name="Score">Higher is more likely; only for ordering.</param>
/// <param name="MatchedBy">ipp, identifier, stay_number, phone, spelling, sound, near_spelling, part_of_name,
/// birth_date, birth_year, sex.</param>
public sealed record PatientCandidate(
    Guid PatientId,
    string Ipp,
    string? LastNameLatin,
    string? FirstNameLatin,
    string? LastNameArabic,
    string? FirstNameArabic,
    Sex Sex,
    DateOnly? BirthDate,
    int? BirthYear,
    IdentityState IdentityState,
    long Version,
    int Score,
    IReadOnlyList<string> MatchedBy
);

/// <summary>What boards show of a patient, in both scripts.</summary>
public sealed record PatientLabel(
    Guid PatientId,
    string Ipp,
    string? NameLatin,
    string? NameArabic,
    Sex Sex,
    int? BirthYear
);

/// <summary>One patient; document numbers are masked.</summary>
/// <param name="MergedIntoId">Set when this record was merged away; use that one.</param>
public sealed record PatientView(
    Guid PatientId,
    string Ipp,
    string? LastNameLatin,
    string? FirstNameLatin,
    string? LastNameArabic,
    string? FirstNameArabic,
    string? UsageName,
    Sex Sex,
    DateOnly? BirthDate,
    int? BirthYear,
    string? Phone,
    string? PhoneOwner,
    string? Country,
    string? Language,
    bool NeedsInterpreter,
    string? GuardianName,
    string? DocumentType,
    string? DocumentMasked,
    IdentityState IdentityState,
    bool Doubtful,
    string? DoubtReason,
    string? VerifiedBy,
    DateTimeOffset? VerifiedAt,
    string? NoticeVersion,
    Guid? MotherId,
    int? BirthRank,
    Guid? MergedIntoId,
    DateTimeOffset RegisteredAt,
    long Version
);

internal static class PatientViews
{
    public static PatientLabel ToLabel(Patient patient) =>
        new(
            patient.Id,
            patient.Ipp,
            Join(patient.LastNameLatin, patient.FirstNameLatin),
            Join(patient.LastNameArabic, patient.FirstNameArabic),
            patient.Sex,
            patient.BirthYear
        );

    public static PatientView ToView(Patient patient) =>
        new(
            patient.Id,
            patient.Ipp,
            patient.LastNameLatin,
            patient.FirstNameLatin,
            patient.LastNameArabic,
            patient.FirstNameArabic,
            patient.UsageName,
            patient.Sex,
            patient.BirthDate,
            patient.BirthYear,
            patient.Phone,
            patient.PhoneOwner,
            patient.Country,
            patient.Language,
            patient.NeedsInterpreter,
            patient.GuardianName,
            patient.DocumentType,
            Mask(patient.DocumentNumber),
            patient.IdentityState,
            patient.Doubtful,
            patient.DoubtReason,
            patient.VerifiedBy,
            patient.VerifiedAt,
            patient.NoticeVersion,
            patient.MotherId,
            patient.BirthRank,
            patient.MergedIntoId,
            patient.RegisteredAt,
            patient.Version
        );

    public static PatientCandidate ToCandidate(Patient patient, int score, IReadOnlyList<string> reasons) =>
        new(
            patient.Id,
            patient.Ipp,
            patient.LastNameLatin,
            patient.FirstNameLatin,
            patient.LastNameArabic,
            patient.FirstNameArabic,
            patient.Sex,
            patient.BirthDate,
            patient.BirthYear,
            patient.IdentityState,
            patient.Version,
            score,
            reasons
        );

    public static string? Join(string? last, string? first) =>
        (last, first) switch
        {
            (null, null) => null,
            (null, _) => first,
            (_, null) => last,
            _ => $"{last} {first}",
        };

    /// <summary>"BE12345" → "BE•••45".</summary>
    public static string? Mask(string? number) =>
        number is null ? null
        : number.Length <= 4 ? "•••"
        : $"{number[..2]}•••{number[^2..]}";
}
