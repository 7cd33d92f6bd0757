using HospitalOps.Admissions.Domain;

namespace HospitalOps.Admissions.Features;

/// <summary>Orders candidates: exact identifier, spelling-independent name, birth year, sex.</summary>
internal static class CandidateRanking
{
    /// <summary>Keys shorter than this match far too many people and need a second criterion.</summary>
    private const int MeaningfulKey = 3;

    /// <summary>Null when the only evidence is a short name key.</summary>
    public static PatientCandidate? Judge(Patient patient, IReadOnlyCollection<string> keys, string number, int? birthYear, Sex? sex)
    {
        var reasons = new List<string>();
        var score = 0;
        var identifier = number.Length > 0 && (patient.Ipp == number || patient.DocumentNumber == number);
        if (identifier)
        {
            reasons.Add("identifier");
            score += 1000;
        }
        var shared = patient.NameKeys.Where(keys.Contains).ToList();
        if (shared.Count > 0)
        {
            reasons.Add("name");
            score += shared.Sum(key => 10 * Math.Min(key.Length, 8));
        }
        var otherEvidence = shared.Count > 1;
        if (birthYear is not null && patient.BirthYear == birthYear)
        {
            reasons.Add("birth_year");
            score += 40;
            otherEvidence = true;
        }
        if (sex is not null && patient.Sex == sex)
        {
            reasons.Add("sex");
            score += 10;
        }
        if (!identifier && !otherEvidence && shared.All(key => key.Length < MeaningfulKey)) return null;
        return new PatientCandidate(
            patient.Id, patient.Ipp, patient.LastNameLatin, patient.FirstNameLatin, patient.LastNameArabic, patient.FirstNameArabic,
            patient.Sex, patient.BirthDate, patient.BirthYear, patient.IdentityState, patient.Version, score, reasons);
    }
}
