using HospitalOps.Admissions.Patients;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Search;

/// <summary>What was asked, made comparable once for all candidates.</summary>
/// <param name="Groupings">How the words may be grouped into names.</param>
/// <param name="Spelt">The words, folded.</param>
/// <param name="StayOwner">The patient whose stay number was typed or scanned.</param>
/// <param name="OtherNumbers">Patients with such a number of another issuer.</param>
internal sealed record Wanted(
    SearchText Text,
    IReadOnlyList<string[]> Groupings,
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
    // A name that fits so well is shown without another criterion; with the right birth a worse one is.
    private const double FitsAlone = 0.75,
        FitsWithBirth = 0.4,
        OneWordFits = 0.95;

    /// <summary>Null when the evidence is too thin to show somebody's name.</summary>
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
        var enough = reasons.Count > 0;

        if (wanted.Groupings.Count > 0)
        {
            var name = NameMatch.Of(patient, wanted);
            score += (int)(200 * name.Likeness) + 20 * name.Exact;
            reasons.AddRange(ReasonsOf(name, wanted.Spelt.Count));
            enough |= name.Likeness >= FitsAlone || name.Best >= OneWordFits;
            enough |= name.Likeness >= FitsWithBirth && BirthFits(patient, wanted.Text);
        }
        else
        {
            enough |= BirthFits(patient, wanted.Text);
        }
        score += JudgeBirth(patient, wanted.Text, reasons) + JudgeSex(patient, wanted.Sex, reasons);
        return enough ? PatientViews.ToCandidate(patient, score, reasons) : null;
    }

    private static IEnumerable<string> ReasonsOf(NameMatch name, int words)
    {
        if (name.Exact == words)
            yield return "spelling";
        else if (name.Exact > 0)
            yield return "part_of_name";
        if (name.Sounds)
            yield return "sound";
        else if (name.Exact < words && name.Likeness >= FitsAlone)
            yield return "near_spelling";
        else if (name.Exact == 0)
            yield return "part_of_name";
    }

    private static bool BirthFits(Patient patient, SearchText text) =>
        text.BirthDate is { } date && patient.BirthDate == date
        || text.BirthYear is { } year && patient.BirthYear == year;

    private static int JudgeBirth(Patient patient, SearchText text, List<string> reasons)
    {
        if (text.BirthDate is { } date && patient.BirthDate == date)
        {
            reasons.Add("birth_date");
            return 120;
        }
        if (text.BirthYear is { } year && patient.BirthYear == year)
        {
            reasons.Add("birth_year");
            return 60;
        }
        return text.BirthYear is not null && patient.BirthYear is not null ? -60 : 0;
    }

    private static int JudgeSex(Patient patient, Sex? told, List<string> reasons)
    {
        if (told is not { } sex || sex == Sex.Unknown)
            return 0;
        if (patient.Sex == sex)
        {
            reasons.Add("sex");
            return 10;
        }
        return patient.Sex == Sex.Unknown ? 0 : -20;
    }
}
