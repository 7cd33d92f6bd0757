using HospitalOps.Api.Admissions;

namespace HospitalOps.Admissions.Patients;

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
