namespace HospitalOps.Checks.Patients;

/// <summary>One invented member of a family, as the civil register has him.</summary>
internal sealed record FamilyMember(
    string Last,
    string LastArabic,
    string First,
    string FirstArabic,
    bool Female,
    DateOnly Birth,
    bool Twin
);

/// <summary>
/// Invented Moroccan families in two scripts: parents and one to five children, now and then twins. The same number
/// always gives the same family.
/// </summary>
internal static class SyntheticFamilies
{
    private static readonly string[] Lasts =
    [
        "El Alaoui/العلوي",
        "Bennani/بناني",
        "El Idrissi/الإدريسي",
        "Benjelloun/بنجلون",
        "Cherkaoui/الشرقاوي",
        "Tazi/التازي",
        "El Amrani/العمراني",
        "El Fassi/الفاسي",
        "Lahlou/لحلو",
        "Berrada/برادة",
        "Chraibi/الشرايبي",
        "El Mansouri/المنصوري",
        "Ait Taleb/آيت الطالب",
        "Filali/الفيلالي",
        "Naciri/الناصري",
        "Ouazzani/الوزاني",
        "Kettani/الكتاني",
        "Zouhair/زهير",
        "Hassani/الحسني",
        "El Khattabi/الخطابي",
        "Bouazza/بوعزة",
        "Jabri/الجابري",
        "Saidi/السعيدي",
        "Rahmani/الرحماني",
        "El Ghali/الغالي",
        "Zerouali/الزروالي",
        "Sebti/السبتي",
        "Guessous/كسوس",
        "Daoudi/الداودي",
        "Mernissi/المرنيسي",
        "Skalli/الصقلي",
        "Belkacem/بلقاسم",
        "Guerraoui/الڭراوي",
        "Aoui/عاوي",
        "Bouzidi/البوزيدي",
        "Chakir/شاكر",
        "El Harti/الهرتي",
        "Ziani/الزياني",
        "Moutaouakil/المتوكل",
        "Tahiri/الطاهري",
        "Sefrioui/الصفريوي",
        "Benchekroun/بنشقرون",
        "El Ouafi/الوافي",
        "Khalil/خليل",
        "Rhazi/الغازي",
        "Yacoubi/اليعقوبي",
        "Ait Lahcen/آيت لحسن",
        "Oubella/أوبلا",
        "Haddad/الحداد",
        "Nejjar/النجار",
        "Slaoui/السلاوي",
        "Marrakchi/المراكشي",
        "Doukkali/الدكالي",
        "Soussi/السوسي",
        "Rifi/الريفي",
        "Filahi/الفلاحي",
        "Lamrini/المريني",
        "Wahbi/وهبي",
        "Tounsi/التونسي",
        "Hajji/حجي",
        "Kabbaj/القباج",
        "Mekouar/مكوار",
        "Squalli/السقلي",
        "Boutaleb/بوطالب",
        "El Hajoui/الحجوي",
        "Laraki/العراقي",
        "Bargach/برڭاش",
        "Ouali/والي",
        "Ali/علي",
        "Sqalli/الصقالي",
    ];

    private static readonly string[] Men =
    [
        "Mohammed/محمد",
        "Ahmed/أحمد",
        "Youssef/يوسف",
        "Hassan/حسن",
        "Houcine/حسين",
        "Abdelkader/عبد القادر",
        "Omar/عمر",
        "Rachid/رشيد",
        "Karim/كريم",
        "Noureddine/نور الدين",
        "Jaouad/جواد",
        "Abderrahmane/عبد الرحمان",
        "Hamza/حمزة",
        "Abdeslam/عبد السلام",
        "Yassine/ياسين",
        "Lahcen/لحسن",
        "Kacem/قاسم",
        "Rhali/الغالي",
        "Salaheddine/صلاح الدين",
        "Ilyas/إلياس",
        "Ali/علي",
        "Said/سعيد",
        "Mustapha/مصطفى",
        "Brahim/إبراهيم",
        "Driss/إدريس",
        "Khalid/خالد",
        "Tarik/طارق",
        "Mehdi/المهدي",
        "Othmane/عثمان",
        "Ayoub/أيوب",
        "Anas/أنس",
        "Adil/عادل",
        "Fouad/فؤاد",
        "Hicham/هشام",
        "Larbi/العربي",
        "Moulay Ismail/مولاي إسماعيل",
        "Reda/رضا",
        "Taha/طه",
        "Zakaria/زكرياء",
        "Bilal/بلال",
    ];

    private static readonly string[] Women =
    [
        "Fatima/فاطمة",
        "Khadija/خديجة",
        "Fatima Zahra/فاطمة الزهراء",
        "Zineb/زينب",
        "Salma/سلمى",
        "Meryem/مريم",
        "Rachida/رشيدة",
        "Nadia/نادية",
        "Chaimae/شيماء",
        "Ghita/غيثة",
        "Amina/أمينة",
        "Imane/إيمان",
        "Houda/هدى",
        "Aya/آية",
        "Ilham/إلهام",
        "Hayat/حياة",
        "Najat/نجاة",
        "Soraya/ثريا",
        "Rhizlane/غزلان",
        "Leila/ليلى",
        "Naima/نعيمة",
        "Aicha/عائشة",
        "Hanane/حنان",
        "Samira/سميرة",
        "Sanae/سناء",
        "Wafae/وفاء",
        "Ikram/إكرام",
        "Asmae/أسماء",
        "Hajar/هاجر",
        "Kenza/كنزة",
        "Lalla Latifa/لالة لطيفة",
        "Malika/مليكة",
        "Nora/نورة",
        "Oumaima/أميمة",
        "Rim/ريم",
        "Safae/صفاء",
        "Siham/سهام",
        "Yasmine/ياسمين",
        "Zohra/زهرة",
        "Bouchra/بشرى",
    ];

    /// <summary>Members of one family, parents first.</summary>
    public static IEnumerable<FamilyMember> Family(int number)
    {
        var random = new Random(1_000_003 + number * 7919);
        var last = Of(Lasts, random);
        var parents = new DateOnly(1935, 1, 1).AddDays(random.Next(23_000));
        yield return Member(last, Of(Men, random), false, parents);
        yield return Member(Of(Lasts, random), Of(Women, random), true, parents.AddDays(random.Next(-1000, 3000)));
        var used = new HashSet<string>();
        var birth = parents.AddDays(8000 + random.Next(3000));
        for (var child = 1 + random.Next(5); child > 0; child--)
        {
            birth = birth.AddDays(400 + random.Next(1200));
            var twins = random.Next(30) == 0 ? 2 : 1;
            for (var at = 0; at < twins; at++)
            {
                var female = random.Next(2) == 0;
                var first = Of(female ? Women : Men, random);
                if (birth < new DateOnly(2026, 11, 1) && used.Add(first.Latin))
                    yield return Member(last, first, female, birth) with
                    {
                        Twin = twins > 1,
                    };
            }
        }
    }

    private static FamilyMember Member(
        (string Latin, string Arabic) last,
        (string Latin, string Arabic) first,
        bool female,
        DateOnly birth
    ) => new(last.Latin, last.Arabic, first.Latin, first.Arabic, female, birth, Twin: false);

    /// <summary>The first ones are common, the last ones rare.</summary>
    private static (string Latin, string Arabic) Of(string[] names, Random random)
    {
        var parts = names[(int)(names.Length * Math.Pow(random.NextDouble(), 1.4))].Split('/');
        return (parts[0], parts[1]);
    }
}
