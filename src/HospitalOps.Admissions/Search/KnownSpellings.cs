using HospitalOps.Admissions.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Search;

/// <summary>Which spellings that occur in names a typed word may stand for.</summary>
internal sealed class KnownSpellings(AdmissionsDbContext database)
{
    /// <summary>Spellings nearer than this count as a slip of the fingers (share of common trigrams).</summary>
    private const float Likeness = 0.4f;

    private const int Most = 12;

    /// <summary>Spellings with one short key that are compared by their sound.</summary>
    private const int Compared = 2000;

    /// <summary>
    /// Spellings of the same name for a word whose key is short: "Ilyas" and "إلياس" share "LS", as "Alissa" does,
    /// who is none.
    /// </summary>
    public async Task<IReadOnlyList<string>> AlikeAsync(string word, CancellationToken cancel)
    {
        string[] keys = [.. NameKey.OfWord(word).Where(key => key.Length < NameKey.Meaningful)];
        if (keys.Length == 0)
            return [];
        var known = await database
            .NameSpellings.AsNoTracking()
            .Where(spelling => keys.Contains(spelling.Key))
            .Select(spelling => spelling.Word)
            .Distinct()
            .Take(Compared)
            .ToListAsync(cancel);
        return
        [
            .. known
                .Select(spelling => (spelling, Likeness: SoundLikeness.Of(word, spelling)))
                .Where(pair => pair.Likeness >= SoundLikeness.SameName)
                .OrderByDescending(pair => pair.Likeness)
                .ThenBy(pair => pair.spelling, StringComparer.Ordinal)
                .Take(Most)
                .Select(pair => pair.spelling),
        ];
    }

    /// <summary>Spellings that the word may have been meant to be when fingers slipped.</summary>
    public Task<List<string>> NearAsync(string word, CancellationToken cancel) =>
        word.Length < 3
            ? Task.FromResult<List<string>>([])
            : database
                .Database.SqlQuery<string>(
                    $"""
                    select word as "Value" from (select word, max(similarity(word, {word})) as near from name_spelling where word % {word} group by word order by near desc limit {Most}) as n where near >= {Likeness}
                    """
                )
                .ToListAsync(cancel);
}
