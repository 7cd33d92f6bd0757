using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Search;

/// <summary>
/// The words of a new or corrected name become known spellings, so that a slip in them is found again.
/// </summary>
internal static class RememberSpellings
{
    /// <summary>
    /// In the order of the words: two clerks who store the same words never wait for each other crosswise.
    /// </summary>
    public static async Task OfAsync(AdmissionsDbContext database, Patient patient, CancellationToken cancel)
    {
        var spellings = new[]
        {
            patient.LastNameLatin,
            patient.FirstNameLatin,
            patient.UsageName,
            patient.LastNameArabic,
            patient.FirstNameArabic,
        }
            .SelectMany(NameKey.Spellings)
            .SelectMany(spelt => spelt.Keys.DefaultIfEmpty(""), (spelt, key) => (spelt.Word, Key: key))
            .Distinct()
            .OrderBy(pair => pair.Word, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .ToList();
        if (spellings.Count == 0)
            return;
        string[] words = [.. spellings.Select(pair => pair.Word)],
            keys = [.. spellings.Select(pair => pair.Key)];
        await database.Database.ExecuteSqlAsync(
            $"insert into name_spelling (word, key) select word, key from unnest({words}, {keys}) as t(word, key) on conflict do nothing",
            cancel
        );
    }
}
