using System.Runtime.CompilerServices;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Search;

/// <summary>
/// Records that may be meant, and the keys that near spellings of the words have (empty when they were not needed).
/// </summary>
internal sealed record FetchedCandidates(Dictionary<Guid, Patient> Found, IReadOnlyList<string[]> Near);

/// <summary>
/// Fetches few records out of very many, the narrowest question first: numbers; all words by sound, with the year of
/// birth if told;
/// words spelt nearly alike; one word alone. It stops as soon as it has enough, and judges nothing:
/// <see cref="CandidateRanking"/> does.
/// </summary>
internal sealed class PatientCandidates(AdmissionsDbContext database)
{
    /// <summary>Enough to show; wider questions are no longer asked.</summary>
    private const int Enough = 10;

    /// <summary>Rows ordered by likeness of spelling at most; a name shared by more needs another criterion.</summary>
    private const int Compared = 1500;

    private const int Fetched = 60;

    /// <summary>Spellings nearer than this count as a slip of the fingers (share of common trigrams).</summary>
    private const float Likeness = 0.4f;

    public async Task<FetchedCandidates> FetchAsync(SearchText text, Guid hospital, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, Patient>();
        if (text.Numbers.Length > 0 || text.Phone is not null)
            await AddAsync(found, ByNumber(text.Numbers, text.Phone, hospital), cancel);
        var groupings = NameKey.Groupings(text.Words);
        if (groupings.Count == 0)
            return new(found, []);
        var spelt = NameKey.Fold(string.Join(' ', text.Words));
        if (text.BirthYear is { } year)
            await AddAsync(found, ByKeys(groupings, year, spelt, hospital), cancel);
        if (found.Count < Enough)
            await AddAsync(found, ByKeys(groupings, null, spelt, hospital), cancel);
        if (found.Count >= Enough)
            return new(found, []);

        var near = await NearAsync(text.Words, cancel);
        if (near.Count > 0)
            await AddAsync(found, ByAnyOf(near, text.BirthYear, spelt, hospital), cancel);
        // One word of several: the other may be a married name, or missing in the record.
        if (found.Count < Enough && text.Words.Count > 1)
            await AddAsync(found, ByKeys(SingleWords(groupings), text.BirthYear, spelt, hospital), cancel);
        return new(found, near);
    }

    /// <summary>
    /// What the words of the query sound like when each may be mistyped: per word, the keys of near spellings.
    /// </summary>
    private async Task<IReadOnlyList<string[]>> NearAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        var spelt = words.SelectMany(NameKey.Spellings).Where(pair => pair.Word.Length >= 3).Take(4).ToList();
        var near = new List<string[]>();
        foreach (var (word, key) in spelt)
        {
            var keys = await database
                .Database.SqlQuery<string>(
                    $"""
                    select key as "Value" from (select key, similarity(word, {word}) as near from name_spelling where word % {word} order by near desc limit 12) as n where near >= {Likeness}
                    """
                )
                .ToListAsync(cancel);
            near.Add([.. keys.Append(key).Distinct()]);
        }
        return near;
    }

    private static IReadOnlyList<string[]> SingleWords(IReadOnlyList<string[]> groupings) =>
        [
            .. groupings
                .SelectMany(keys => keys)
                .Where(key => key.Length >= CandidateRanking.MeaningfulKey)
                .Distinct()
                .Select(key => new[] { key }),
        ];

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

    private IQueryable<Patient> ByKeys(IReadOnlyList<string[]> groupings, int? year, string spelt, Guid hospital)
    {
        object[] values = [.. groupings];
        var any =
            groupings.Count == 0 ? "false" : string.Join(" or ", groupings.Select((_, at) => $"name_keys @> {{{at}}}"));
        return Ordered($"({any})", values, year, spelt, hospital);
    }

    private IQueryable<Patient> ByAnyOf(IReadOnlyList<string[]> near, int? year, string spelt, Guid hospital)
    {
        object[] values = [.. near];
        var all = string.Join(" and ", near.Select((_, at) => $"name_keys && {{{at}}}"));
        return Ordered($"({all})", values, year, spelt, hospital);
    }

    /// <param name="condition">Built here from placeholders only; every value is a parameter.</param>
    private IQueryable<Patient> Ordered(string condition, object[] values, int? year, string spelt, Guid hospital)
    {
        var next = values.Length;
        var born = year is null ? "" : $" and birth_year = {{{next + 2}}}";
        object[] all = year is { } told ? [.. values, hospital, spelt, told] : [.. values, hospital, spelt];
        return database.Patients.FromSql(
            FormattableStringFactory.Create(
                $"select * from (select * from patient where {condition} and hospital_id = {{{next}}}{born} limit {Compared}) as p "
                    + $"order by similarity(name_text, {{{next + 1}}}) desc, registered_at desc limit {Fetched}",
                all
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
