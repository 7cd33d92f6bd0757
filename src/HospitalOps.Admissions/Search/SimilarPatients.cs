using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Search;

/// <summary>Records that may be the same person; a person decides.</summary>
internal sealed class SimilarPatients(AdmissionsDbContext database, KnownSpellings known)
{
    /// <summary>Records that share terms or the date of birth at most; who they are is judged one by one.</summary>
    private const int Compared = 500;

    private const int Shown = 10;

    /// <summary>
    /// Same document, or names that sound alike (also with first and last name exchanged) with a birth that may be the
    /// same and no contradicting sex.
    /// </summary>
    public async Task<List<Guid>> FindAsync(Guid hospital, PatientTraits traits, CancellationToken cancel)
    {
        if (!traits.HasName)
            return [];
        var number = PatientTraits.NormaliseDocument(traits.DocumentNumber);
        var last = await TermsAsync([traits.LastNameLatin, traits.LastNameArabic], cancel);
        var first = await TermsAsync([traits.FirstNameLatin, traits.FirstNameArabic], cancel);
        var (date, year, sex) = (traits.BirthDate, traits.BirthDate?.Year ?? traits.BirthYear, traits.Sex.Code());
        var candidates = await database
            .Patients.FromSql(
                $"""
                select * from patient where id in (
                  select id from patient where hospital_id = {hospital} and document_number = {number}
                  union all (select id from patient where hospital_id = {hospital} and name_keys && {last} and name_keys && {first}
                    and ({year}::int is null or birth_year is null or birth_year = {year}) limit {Compared})
                  union all (select id from patient where hospital_id = {hospital} and birth_date = {date} limit {Compared}))
                and merged_into_id is null and ({sex} = 'unknown' or sex = 'unknown' or sex = {sex} or document_number = {number})
                """
            )
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. candidates
                .Where(patient => number != null && patient.DocumentNumber == number || Alike(patient, traits))
                .OrderBy(patient => patient.Ipp, StringComparer.Ordinal)
                .Take(Shown)
                .Select(patient => patient.Id),
        ];
    }

    private async Task<string[]> TermsAsync(IEnumerable<string?> names, CancellationToken cancel)
    {
        var terms = new HashSet<string>();
        foreach (var name in names)
        {
            var joined = NameWords.Join(NameWords.Of(name));
            if (joined.Length == 0)
                continue;
            terms.UnionWith(PatientCandidates.TermsOf(joined));
            terms.UnionWith((await known.AlikeAsync(joined, cancel)).Select(NameWords.Spelling));
        }
        return [.. terms];
    }

    private static bool Alike(Patient patient, PatientTraits traits)
    {
        if (!BirthAlike(patient, traits))
            return false;
        string?[] last = [patient.LastNameLatin, patient.LastNameArabic, patient.UsageName],
            first = [patient.FirstNameLatin, patient.FirstNameArabic],
            toldLast = [traits.LastNameLatin, traits.LastNameArabic],
            toldFirst = [traits.FirstNameLatin, traits.FirstNameArabic];
        return SameName(toldLast, last) && SameName(toldFirst, first)
            || SameName(toldLast, first) && SameName(toldFirst, last);
    }

    /// <summary>
    /// Compared within one script where both are known ("Hassan" is not "Houcine", though "حسن" may be read as both).
    /// </summary>
    private static bool SameName(string?[] told, string?[] stored)
    {
        var pairs =
            from one in told.Where(name => name is not null).Select(NameWords.Of)
            from other in stored.Where(name => name is not null).Select(NameWords.Of)
            let left = NameWords.Join(one)
            from right in other.Append(NameWords.Join(other)).Distinct()
            where left.Length > 0 && right.Length > 0
            select (left, right, Across: NameWords.IsArabic(left) != NameWords.IsArabic(right));
        var all = pairs.ToList();
        var within = all.Where(pair => !pair.Across).ToList();
        return (within.Count > 0 ? within : all).Any(pair =>
            SoundLikeness.Of(pair.left, pair.right) >= SoundLikeness.SameName
            || NameKey.AreSynonyms(pair.left, pair.right)
        );
    }

    /// <summary>
    /// The same date; a year alone, or 1 January for an unknown day, beside a date of that year; one slip in the date:
    /// day and month exchanged, or one of the three wrong.
    /// </summary>
    private static bool BirthAlike(Patient patient, PatientTraits traits)
    {
        var year = traits.BirthDate?.Year ?? traits.BirthYear;
        if (year is null || patient.BirthYear is null)
            return true;
        if (traits.BirthDate is not { } one || patient.BirthDate is not { } other)
            return year == patient.BirthYear;
        if (one.Year == other.Year && (one.DayOfYear == 1 || other.DayOfYear == 1))
            return true;
        var wrong =
            (one.Year == other.Year ? 0 : 1) + (one.Month == other.Month ? 0 : 1) + (one.Day == other.Day ? 0 : 1);
        return wrong <= 1 || one.Year == other.Year && one.Month == other.Day && one.Day == other.Month;
    }
}
