using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Search;

/// <summary>Records that may be the same person; a person decides.</summary>
internal static class SimilarPatients
{
    /// <summary>
    /// Same document, or same name keys with the same birth year (or none told) and no contradicting sex.
    /// </summary>
    public static async Task<List<Guid>> FindAsync(
        AdmissionsDbContext database,
        Guid hospital,
        PatientTraits traits,
        CancellationToken cancel
    )
    {
        if (!traits.HasName)
            return [];
        var last = Present(NameKey.Joined(traits.LastNameLatin), NameKey.Joined(traits.LastNameArabic));
        var first = Present(NameKey.Joined(traits.FirstNameLatin), NameKey.Joined(traits.FirstNameArabic));
        var number = PatientTraits.NormaliseDocument(traits.DocumentNumber);
        var year = traits.BirthDate?.Year ?? traits.BirthYear;
        return await database
            .Patients.AsNoTracking()
            .Where(patient =>
                patient.HospitalId == hospital
                && patient.MergedIntoId == null
                && (
                    (number != null && patient.DocumentNumber == number)
                    || (
                        last.Length > 0
                        && first.Length > 0
                        && patient.NameKeys.Any(key => last.Contains(key))
                        && patient.NameKeys.Any(key => first.Contains(key))
                        && (year == null || patient.BirthYear == null || patient.BirthYear == year)
                        && (traits.Sex == Sex.Unknown || patient.Sex == Sex.Unknown || patient.Sex == traits.Sex)
                    )
                )
            )
            .OrderBy(patient => patient.Ipp)
            .Select(patient => patient.Id)
            .Take(10)
            .ToListAsync(cancel);
    }

    private static string[] Present(params string[] keys) => [.. keys.Where(key => key.Length > 0)];
}
