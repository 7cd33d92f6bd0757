using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.StaffPortal.Features.Triage;

/// <summary>
/// Published scales to begin from; a hospital adapts them. Minutes to the doctor: FRENCH (SFMU grid 2018), Manchester
/// Triage System,
/// Canadian Triage and Acuity Scale. None of them publishes times of looking again: half of the target, assumption.
/// </summary>
public static class TriagePresets
{
    public static IReadOnlyList<TriageScaleView> All { get; } =
    [
        Of(
            "FRENCH",
            2,
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
            )
        ),
        Of(
            "MANCHESTER",
            2,
            new("1", 0, 5, "Immédiat", "Immediate", "فوري"),
            new("2", 10, 5, "Très urgent", "Very urgent", "مستعجل جدا"),
            new("3", 60, 30, "Urgent", "Urgent", "مستعجل"),
            new("4", 120, 60, "Standard", "Standard", "عادي"),
            new("5", 240, 120, "Non urgent", "Non-urgent", "غير مستعجل")
        ),
        Of(
            "CTAS",
            2,
            new("1", 0, 5, "Réanimation", "Resuscitation", "إنعاش"),
            new("2", 15, 10, "Très urgent", "Emergent", "مستعجل جدا"),
            new("3", 30, 15, "Urgent", "Urgent", "مستعجل"),
            new("4", 60, 30, "Moins urgent", "Less urgent", "أقل استعجالا"),
            new("5", 120, 60, "Non urgent", "Non-urgent", "غير مستعجل")
        ),
    ];

    private static TriageScaleView Of(string name, int floorLevels, params TriageLevel[] levels) =>
        new(name, 0, floorLevels, [.. levels], null, null, null);
}
