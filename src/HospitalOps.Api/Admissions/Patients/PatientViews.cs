using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

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
