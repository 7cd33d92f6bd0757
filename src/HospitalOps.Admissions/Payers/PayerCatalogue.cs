using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Payers;

/// <summary>
/// Payers as known when this version was made (laws 65-00, 54.23 and 60.22; press for rates). All of it is to be
/// confirmed with the payers and is
/// only the first filling: the table is edited, not this list.
/// </summary>
internal static class PayerCatalogue
{
    private static readonly DateOnly Since = new(2005, 8, 18);

    /// <summary>Law 54.23, official bulletin of 2026-01-29, effective about twelve months later.</summary>
    private static readonly DateOnly CnopsMoves = new(2027, 2, 1);

    public static IReadOnlyList<Payer> Payers { get; } =
    [
        Of(
            "cnss",
            "AMO salariés (CNSS)",
            "التأمين الإجباري للأجراء (CNSS)",
            "AMO private employees (CNSS)",
            "CNSS",
            Since,
            null,
            21,
            26
        ),
        Of(
            "cnops",
            "AMO secteur public (CNOPS)",
            "التأمين الإجباري للقطاع العام (CNOPS)",
            "AMO public sector (CNOPS)",
            "CNOPS",
            Since,
            CnopsMoves.AddDays(-1),
            21,
            26
        ),
        Of(
            "cnops",
            "AMO secteur public (géré par la CNSS)",
            "التأمين الإجباري للقطاع العام (تدبير CNSS)",
            "AMO public sector (managed by CNSS)",
            "CNSS",
            CnopsMoves,
            null,
            21,
            26
        ),
        Of(
            "amo_tns",
            "AMO travailleurs non salariés",
            "التأمين الإجباري لغير الأجراء",
            "AMO self-employed",
            "CNSS",
            new(2021, 12, 1),
            null,
            21,
            26
        ),
        Of("amo_tadamon", "AMO Tadamon", "أمو تضامن", "AMO Tadamon", "CNSS", new(2022, 12, 1), null, 21, 26),
        Of("amo_achamil", "AMO Achamil", "أمو الشامل", "AMO Achamil", "CNSS", new(2023, 12, 1), null, 21, 26),
        Of(
            "amo_student",
            "AMO étudiants",
            "التأمين الإجباري للطلبة",
            "Student AMO",
            "CNOPS",
            new(2016, 1, 1),
            CnopsMoves.AddDays(-1),
            null,
            null
        ),
        Of(
            "ramed",
            "RAMED (historique)",
            "راميد (أرشيف)",
            "RAMED (history)",
            "ANAM",
            new(2008, 1, 1),
            new(2022, 11, 30),
            null,
            null
        ),
        Of("private", "Assurance privée", "تأمين خاص", "Private insurance", "private", Since, null, null, null),
        Of(
            "complementary",
            "Complémentaire",
            "تأمين تكميلي",
            "Complementary insurance",
            "private",
            Since,
            null,
            null,
            null
        ),
        Of(
            "international",
            "Assurance internationale",
            "تأمين دولي",
            "International insurance",
            "private",
            Since,
            null,
            null,
            null
        ),
        Of("none", "Sans couverture", "بدون تغطية", "No cover", "patient", Since, null, null, null),
    ];

    public static IReadOnlyList<PayerRate> Rates { get; } =
    [
        Rate("cnss", "hospital_stay", 70),
        Rate("cnss", "long_term_illness", 95),
        Rate("cnops", "hospital_stay", 90),
        Rate("cnops", "long_term_illness", 97),
        Rate("amo_tns", "hospital_stay", 70),
        Rate("amo_tadamon", "hospital_stay", 70),
        Rate("amo_achamil", "hospital_stay", 70),
    ];

    private static Payer Of(
        string code,
        string fr,
        string ar,
        string en,
        string manager,
        DateOnly from,
        DateOnly? to,
        int? child,
        int? student
    ) =>
        new()
        {
            Id = StableId.Of("payer", $"{code}:{from:O}"),
            Code = code,
            NameFr = fr,
            NameAr = ar,
            NameEn = en,
            ManagedBy = manager,
            ValidFrom = from,
            ValidTo = to,
            ChildAgeLimit = child,
            StudentAgeLimit = student,
        };

    private static PayerRate Rate(string payer, string act, decimal percent) =>
        new(StableId.Of("payer-rate", $"{payer}:{act}"), payer, act, percent, Since, null);
}
