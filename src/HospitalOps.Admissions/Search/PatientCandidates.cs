using System.Runtime.CompilerServices;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Search;

/// <summary>
/// Fetches few records out of very many, the narrowest question first: numbers; the date of birth; all words as they
/// are spelt; all words by sound, with the year of birth if told; words spelt nearly alike; one word alone. It stops as
/// soon as it has enough, and judges nothing: <see cref="CandidateRanking"/> does.
/// </summary>
internal sealed class PatientCandidates(AdmissionsDbContext database, KnownSpellings known)
{
    /// <summary>Enough to show; wider questions are no longer asked.</summary>
    private const int Enough = 10;

    /// <summary>Rows ordered by likeness of spelling at most; a name shared by more needs another criterion.</summary>
    private const int Compared = 1500;

    private const int Fetched = 60;

    public async Task<Dictionary<Guid, Patient>> FetchAsync(SearchText text, Guid hospital, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, Patient>();
        if (text.Numbers.Length > 0 || text.Phone is not null)
            await AddAsync(found, ByNumber(text.Numbers, text.Phone, hospital), cancel);
        var spelt = NameWords.Fold(string.Join(' ', text.Words));
        if (text.BirthDate is { } date)
            await AddAsync(found, ByBirthDate(date, spelt, hospital), cancel);
        var groupings = NameKey.Groupings(text.Words);
        if (groupings.Count == 0)
        {
            if (found.Count == 0 && text is { BirthYear: { } alone, BirthDate: null })
                await AddAsync(found, ByBirthYear(alone, hospital), cancel);
            return found;
        }
        await AddByNamesAsync(found, new Asked(groupings, spelt, text.BirthYear, hospital), cancel);
        return found;
    }

    private sealed record Asked(IReadOnlyList<string[]> Groupings, string Spelt, int? Year, Guid Hospital);

    private async Task AddByNamesAsync(Dictionary<Guid, Patient> found, Asked asked, CancellationToken cancel)
    {
        var terms = new Dictionary<string, string[]>();
        foreach (var text in asked.Groupings.SelectMany(group => group).Distinct())
            terms[text] = [.. TermsOf(text), .. (await known.AlikeAsync(text, cancel)).Select(NameWords.Spelling)];
        string[][] Terms(string[] group) => [.. group.Select(text => terms[text])];

        var words = asked.Spelt.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[][][] exact =
        [
            [.. words.Select(word => new[] { NameWords.Spelling(word) })],
        ];
        string[][][] sounding = [.. asked.Groupings.Select(Terms)];
        foreach (int? year in asked.Year is { } told ? [told, null] : new int?[] { null })
        {
            if (found.Count >= Enough)
                return;
            await AddAsync(found, ByTerms(exact, year, asked), cancel);
            await AddAsync(found, ByTerms(sounding, year, asked), cancel);
        }
        if (found.Count >= Enough)
            return;

        // Each word may be mistyped.
        var near = new List<string[]>();
        foreach (var word in words.Take(4))
            near.Add([
                .. terms.GetValueOrDefault(word, []),
                .. (await known.NearAsync(word, cancel)).SelectMany(TermsOf),
            ]);
        if (near.All(any => any.Length > 0))
            await AddAsync(
                found,
                ByTerms(
                    [
                        [.. near],
                    ],
                    asked.Year,
                    asked
                ),
                cancel
            );
        // One word of several: the other may be a married name, or missing in the record.
        if (found.Count < Enough && words.Length > 1)
            await AddAsync(found, ByTerms([.. near.Select(any => new[] { any })], asked.Year, asked), cancel);
    }

    /// <summary>By its keys when they say enough, always by its spelling.</summary>
    public static IEnumerable<string> TermsOf(string text) =>
        NameKey
            .OfWord(text)
            .Where(key => key.Length >= NameKey.Meaningful)
            .Concat(NameWords.WithoutArticle(text).Select(NameWords.Spelling))
            .Distinct();

    private IQueryable<Patient> ByNumber(string[] numbers, string? phone, Guid hospital) =>
        database.Patients.FromSql(
            $"""
            select * from patient where hospital_id = {hospital} and id in (
              select id from patient where ipp = any({numbers})
              union all select id from patient where hospital_id = {hospital} and document_number = any({numbers})
              union all select id from patient where hospital_id = {hospital} and phone = {phone}
              union all select patient_id from stay where stay_number = any({numbers}) or (hospital_id = {hospital} and external_number = any({numbers}))
              union all select patient_id from patient_identifier where hospital_id = {hospital} and value = any({numbers}))
            limit {Fetched}
            """
        );

    private IQueryable<Patient> ByBirthDate(DateOnly date, string spelt, Guid hospital) =>
        database.Patients.FromSql(
            $"select * from patient where hospital_id = {hospital} and birth_date = {date} order by similarity(name_text, {spelt}) desc, registered_at desc limit {Fetched}"
        );

    private IQueryable<Patient> ByBirthYear(int year, Guid hospital) =>
        database.Patients.FromSql(
            $"select * from patient where hospital_id = {hospital} and birth_year = {year} order by registered_at desc limit {Fetched}"
        );

    /// <param name="alternatives">Of one alternative, a record has a term of every group.</param>
    /// <param name="year">Year of birth; null = any.</param>
    private IQueryable<Patient> ByTerms(string[][][] alternatives, int? year, Asked asked)
    {
        var values = new List<object>();
        string Value(object value)
        {
            values.Add(value);
            return $"{{{values.Count - 1}}}";
        }
        // Built from placeholders only; every value is a parameter.
        var any = alternatives.Select(groups =>
            string.Join(" and ", groups.Select(terms => $"name_keys && {Value(terms)}"))
        );
        var condition =
            $"({string.Join(" or ", any.Select(all => $"({all})"))}) and hospital_id = {Value(asked.Hospital)}";
        if (year is { } told)
            condition += $" and birth_year = {Value(told)}";
        return database.Patients.FromSql(
            FormattableStringFactory.Create(
                $"select * from (select * from patient where {condition} limit {Compared}) as p "
                    + $"order by similarity(name_text, {Value(asked.Spelt)}) desc, registered_at desc limit {Fetched}",
                [.. values]
            )
        );
    }

    private static async Task AddAsync(
        Dictionary<Guid, Patient> found,
        IQueryable<Patient> query,
        CancellationToken cancel
    )
    {
        foreach (var patient in await query.AsNoTracking().ToListAsync(cancel))
            found.TryAdd(patient.Id, patient);
    }
}
