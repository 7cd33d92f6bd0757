using HospitalOps.Admissions.Patients;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Search;

/// <summary>What was asked, made comparable once for all candidates.</summary>
/// <param name="StayOwner">The patient whose stay number was typed or scanned.</param>
/// <param name="OtherNumbers">Patients with such a number of another issuer.</param>
internal sealed record Wanted(
    SearchText Text,
    IReadOnlyList<string[]> Groupings,
    IReadOnlyList<string[]> Near,
    IReadOnlyList<string> Spelt,
    Guid? StayOwner,
    IReadOnlyCollection<Guid> OtherNumbers,
    Sex? Sex
);

/// <summary>
/// Orders candidates and says why they match: exact number, exact spelling, sound, birth, sex, phone. A person decides.
/// </summary>
internal static class CandidateRanking
{
    /// <summary>Keys shorter than this match far too many people and need a second criterion.</summary>
    public const int MeaningfulKey = 3;

    /// <summary>Null when the only evidence is a short name key.</summary>
    public static PatientCandidate? Judge(Patient patient, Wanted wanted)
    {
        var reasons = new List<string>();
        var score = 0;
        void Because(string reason, int points)
        {
            reasons.Add(reason);
            score += points;
        }

        if (wanted.Text.Numbers.Contains(patient.Ipp))
            Because("ipp", 1000);
        if (patient.DocumentNumber is { } document && wanted.Text.Numbers.Contains(document))
            Because("identifier", 1000);
        if (wanted.StayOwner == patient.Id)
            Because("stay_number", 1000);
        if (wanted.OtherNumbers.Contains(patient.Id))
            Because("other_number", 900);
        if (wanted.Text.Phone is { } phone && patient.Phone == phone)
            Because("phone", 300);
        var strong = reasons.Count > 0;

        var sound = wanted
            .Groupings.Where(keys => keys.All(patient.NameKeys.Contains))
            .OrderByDescending(keys => keys.Sum(key => key.Length))
            .FirstOrDefault();
        var words = patient.NameText.Split(' ');
        var spelt = wanted.Spelt.Count(words.Contains);
        if (spelt > 0)
            Because(spelt == wanted.Spelt.Count ? "spelling" : "part_of_name", 60 * spelt);
        if (sound is not null && spelt < wanted.Spelt.Count)
            Because("sound", sound.Sum(key => 10 * Math.Min(key.Length, 8)));
        else if (sound is not null)
            score += sound.Sum(key => 10 * Math.Min(key.Length, 8));
        else if (wanted.Near.Count > 0 && wanted.Near.All(keys => keys.Any(patient.NameKeys.Contains)))
            Because("near_spelling", 30);
        if (
            spelt == 0
            && sound is null
            && reasons.Count == 0
            && wanted.Groupings.Any(keys => keys.Any(patient.NameKeys.Contains))
        )
            Because("part_of_name", 15);

        var second = strong || sound is { Length: > 1 } || spelt > 1;
        if (wanted.Text.BirthDate is { } date && patient.BirthDate == date)
            Because("birth_date", 120);
        else if (wanted.Text.BirthYear is { } year && patient.BirthYear == year)
            Because("birth_year", 60);
        else if (wanted.Text.BirthYear is not null && patient.BirthYear is not null)
            score -= 60;
        second |= reasons.Contains("birth_date") || reasons.Contains("birth_year");
        if (wanted.Sex is { } sex && sex != Sex.Unknown && patient.Sex == sex)
            Because("sex", 10);
        else if (wanted.Sex is not null && wanted.Sex != Sex.Unknown && patient.Sex != Sex.Unknown)
            score -= 20;

        if (reasons.Count == 0 || (reasons is ["sex"]))
            return null;
        if (!second && (sound?.Sum(key => key.Length) ?? Longest(patient, wanted)) < MeaningfulKey)
            return null;
        return PatientViews.ToCandidate(patient, score, reasons);
    }

    private static int Longest(Patient patient, Wanted wanted) =>
        wanted
            .Groupings.SelectMany(keys => keys)
            .Concat(wanted.Near.SelectMany(keys => keys))
            .Where(patient.NameKeys.Contains)
            .Select(key => key.Length)
            .DefaultIfEmpty(0)
            .Max();
}
