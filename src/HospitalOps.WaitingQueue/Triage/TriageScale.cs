using System.Text.Json.Serialization;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>
/// Levels with their targets, most urgent first, as one version of a hospital. A ticket keeps what its level meant when
/// it was
/// given: another version changes no target of somebody who was sorted before.
/// </summary>
/// <param name="FloorLevels">The first levels are served strictly first (docs/adr/0009: 1 and 2; to confirm
/// with clinicians).</param>
internal sealed record TriageScale(string Name, long Version, int FloorLevels, IReadOnlyList<TriageLevel> Levels)
{
    /// <summary>
    /// Longest target that any published scale has; somebody without a level is treated like the least urgent one of
    /// it.
    /// </summary>
    public const int LongestMinutes = 240;

    /// <summary>Rank of whoever has no level: behind every level of every scale.</summary>
    public const int NoLevelRank = 50;

    /// <summary>
    /// FRENCH (SFMU, six levels; Annales françaises de médecine d'urgence 2019), in force until a hospital sets its
    /// own. Targets from the
    /// grid of 2018; no source gives the times of looking again: assumption, to confirm with the hospital before
    /// clinical use.
    /// </summary>
    public static TriageScale French { get; } =
        new(
            "FRENCH",
            0,
            2,
            [
                new("1", 0, 5, "Détresse vitale majeure", "Major vital distress", "حالة حيوية حرجة"),
                new(
                    "2",
                    20,
                    15,
                    "Défaillance patente ou lésion sévère",
                    "Evident organ failure or severe injury",
                    "قصور عضوي واضح أو إصابة خطيرة"
                ),
                new(
                    "3A",
                    60,
                    30,
                    "Défaillance potentielle, comorbidité liée ou adressé ce jour",
                    "Potential failure, related comorbidity or sent today by a doctor",
                    "قصور محتمل مع مرض مصاحب أو توجيه من طبيب اليوم"
                ),
                new(
                    "3B",
                    90,
                    45,
                    "Stable, sans comorbidité grave",
                    "Stable, no serious comorbidity",
                    "حالة مستقرة بدون مرض مصاحب خطير"
                ),
                new(
                    "4",
                    120,
                    60,
                    "Stable, risque faible, acte limité",
                    "Stable, little risk, limited act",
                    "حالة مستقرة، خطر ضعيف، تدخل محدود"
                ),
                new(
                    "5",
                    240,
                    120,
                    "Pas de lésion évidente, aucun acte prévu",
                    "No evident lesion, no act foreseen",
                    "بدون إصابة ظاهرة ولا تدخل مرتقب"
                ),
            ]
        );

    public TriageMeaning? Find(string code)
    {
        for (var rank = 0; rank < Levels.Count; rank++)
            if (Levels[rank].Code == code)
                return new(
                    Name,
                    Version,
                    code,
                    rank,
                    rank < FloorLevels,
                    Levels[rank].DoctorMinutes,
                    Levels[rank].LookAgainMinutes
                );
        return null;
    }

    /// <summary>
    /// False when a level is named twice, a less urgent one has a shorter target, or a number is out of its bounds.
    /// </summary>
    [JsonIgnore]
    public bool IsValid =>
        Levels.Count is >= 2 and <= 8
        && FloorLevels >= 0
        && FloorLevels < Levels.Count
        && Levels.Select(level => level.Code).Distinct(StringComparer.Ordinal).Count() == Levels.Count
        && Levels.All(level =>
            level.Code.Length is > 0 and <= 4
            && level.DoctorMinutes is >= 0 and <= LongestMinutes
            && level.LookAgainMinutes is >= 1 and <= LongestMinutes
        )
        && Levels.All(level =>
            level.NameFr.Length is > 0 and <= 120
            && level.NameEn.Length is > 0 and <= 120
            && level.NameAr.Length is > 0 and <= 120
        )
        && Levels.Zip(Levels.Skip(1)).All(pair => pair.First.DoctorMinutes <= pair.Second.DoctorMinutes);
}

/// <summary>What a level of one version of a scale meant when it was given.</summary>
/// <param name="Rank">0 = most urgent.</param>
/// <param name="IsFloor">Served strictly first, never overtaken by waiting.</param>
internal sealed record TriageMeaning(
    string Scale,
    long ScaleVersion,
    string Code,
    int Rank,
    bool IsFloor,
    int DoctorMinutes,
    int LookAgainMinutes
)
{
    public TimeSpan Target => TimeSpan.FromMinutes(DoctorMinutes);

    /// <summary>
    /// Somebody should look again after the interval of the level, at the latest when the target is passed (a level
    /// without a wait: after the interval).
    /// </summary>
    public TimeSpan LookAgain =>
        TimeSpan.FromMinutes(DoctorMinutes == 0 ? LookAgainMinutes : Math.Min(LookAgainMinutes, DoctorMinutes));
}
