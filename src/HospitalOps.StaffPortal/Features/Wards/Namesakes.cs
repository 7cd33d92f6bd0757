using HospitalOps.Api.Admissions;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>Patients of one ward who bear the same name: the wrong one is given what the other needs.</summary>
internal static class Namesakes
{
    /// <summary>The names that more than one of these patients bears.</summary>
    public static HashSet<string> Of(IEnumerable<PatientLabel?> patients) =>
        [
            .. patients
                .OfType<PatientLabel>()
                .DistinctBy(patient => patient.PatientId)
                .Select(NameOf)
                .OfType<string>()
                .GroupBy(name => name)
                .Where(name => name.Skip(1).Any())
                .Select(name => name.Key),
        ];

    /// <summary>Without regard to capitals and blanks; null where there is none.</summary>
    public static string? NameOf(PatientLabel? patient) =>
        (string.IsNullOrWhiteSpace(patient?.NameLatin) ? patient?.NameArabic : patient.NameLatin) is { } name
        && !string.IsNullOrWhiteSpace(name)
            ? string.Join(' ', name.ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : null;
}
