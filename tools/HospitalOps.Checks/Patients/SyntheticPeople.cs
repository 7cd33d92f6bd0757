extern alias admissions;

using System.Globalization;
using admissions::HospitalOps.Admissions.Patients;
using admissions::HospitalOps.Admissions.Search;
using HospitalOps.TestKit;
using Npgsql;
using NpgsqlTypes;

namespace HospitalOps.Checks.Patients;

/// <summary>One invented person.</summary>
internal sealed record SyntheticPerson(
    int Number,
    string Last,
    string First,
    string LastArabic,
    string FirstArabic,
    bool Female,
    DateOnly Birth,
    string Phone,
    string Document
)
{
    public string Ipp => PermanentNumber.Format("BSK", Number);
}

/// <summary>
/// A million invented patients with Moroccan names: a few names are very common and very many are rare (Zipf, exponent
/// 0.9), as in any
/// register of people; a third is written in Latin letters only. The same number always gives the same person.
/// </summary>
internal static class SyntheticPeople
{
    private static readonly (string Latin, string Arabic)[] LastNames =
    [
        ("El Alaoui", "العلوي"),
        ("Bennani", "بناني"),
        ("El Idrissi", "الإدريسي"),
        ("Benjelloun", "بنجلون"),
        ("Cherkaoui", "الشرقاوي"),
        ("Tazi", "التازي"),
        ("El Amrani", "العمراني"),
        ("Fassi", "الفاسي"),
        ("Lahlou", "لحلو"),
        ("Berrada", "برادة"),
        ("Chraibi", "الشرايبي"),
        ("El Mansouri", "المنصوري"),
        ("Ait Taleb", "آيت الطالب"),
        ("Filali", "الفيلالي"),
        ("Naciri", "الناصري"),
        ("Ouazzani", "الوزاني"),
        ("Kettani", "الكتاني"),
        ("Zouhair", "زهير"),
        ("Hassani", "الحسني"),
        ("El Khattabi", "الخطابي"),
        ("Bouazza", "بوعزة"),
        ("Jabri", "الجابري"),
        ("Saidi", "السعيدي"),
        ("Rahmani", "الرحماني"),
        ("El Ghali", "الغالي"),
        ("Zerouali", "الزروالي"),
        ("Sebti", "السبتي"),
        ("Guessous", "كسوس"),
        ("Daoudi", "الداودي"),
        ("Mernissi", "المرنيسي"),
    ];

    private static readonly (string Latin, string Arabic, bool Female)[] FirstNames =
    [
        ("Mohammed", "محمد", false),
        ("Fatima", "فاطمة", true),
        ("Ahmed", "أحمد", false),
        ("Khadija", "خديجة", true),
        ("Youssef", "يوسف", false),
        ("Fatima Zahra", "فاطمة الزهراء", true),
        ("Hassan", "حسن", false),
        ("Zineb", "زينب", true),
        ("Abdelkader", "عبد القادر", false),
        ("Salma", "سلمى", true),
        ("Omar", "عمر", false),
        ("Meryem", "مريم", true),
        ("Rachid", "رشيد", false),
        ("Rachida", "رشيدة", true),
        ("Karim", "كريم", false),
        ("Nadia", "نادية", true),
        ("Noureddine", "نور الدين", false),
        ("Chaimae", "شيماء", true),
        ("Jaouad", "جواد", false),
        ("Ghita", "غيثة", true),
        ("Abderrahmane", "عبد الرحمان", false),
        ("Amina", "أمينة", true),
        ("Hamza", "حمزة", false),
        ("Imane", "إيمان", true),
        ("Abdeslam", "عبد السلام", false),
        ("Houda", "هدى", true),
    ];

    private static readonly string[] Syllables =
    [
        "ba",
        "bou",
        "da",
        "fa",
        "gha",
        "ha",
        "ja",
        "ka",
        "kha",
        "la",
        "ma",
        "na",
        "ra",
        "sa",
        "cha",
        "ta",
        "za",
        "lou",
        "mi",
        "ri",
        "di",
        "ssi",
        "tou",
        "zi",
    ];

    private const int RareLastNames = 20_000;

    public static SyntheticPerson Person(int number)
    {
        var random = new Random(number * 7919);
        var last = Zipf(random, LastNames.Length + RareLastNames);
        var first = FirstNames[Zipf(random, FirstNames.Length)];
        var (latin, arabic) = last < LastNames.Length ? LastNames[last] : (Rare(last), "");
        var birth = new DateOnly(1930, 1, 1).AddDays(random.Next(35_000));
        return new(
            number,
            latin,
            first.Latin,
            random.Next(3) == 0 ? "" : arabic,
            random.Next(3) == 0 ? "" : first.Arabic,
            first.Female,
            birth,
            string.Create(CultureInfo.InvariantCulture, $"+2126{random.Next(100_000_000):D8}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}{100_000 + number % 900_000}"
            )
        );
    }

    /// <summary>
    /// Copies people 1 to <paramref name="count"/> into the table, then lets PostgreSQL know what is there.
    /// </summary>
    public static async Task LoadAsync(TestDatabase database, Guid hospital, int count)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Command Timeout=0");
        await connection.OpenAsync();
        var spellings = new HashSet<(string Word, string Key)>();
        var now = TimeProvider.System.GetUtcNow();
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                "copy patient (id, person_id, hospital_id, ipp, last_name_latin, first_name_latin, last_name_arabic, first_name_arabic, sex, birth_date, birth_year, phone, document_type, document_number, identity_state, needs_interpreter, doubtful, name_keys, name_text, registered_at, version) from stdin (format binary)"
            )
        )
        {
            for (var number = 1; number <= count; number++)
            {
                var person = Person(number);
                var names = new[] { person.Last, person.First, person.LastArabic, person.FirstArabic };
                foreach (var (word, keys) in names.SelectMany(NameKey.Spellings))
                    spellings.UnionWith(keys.DefaultIfEmpty("").Select(key => (word, key)));
                var id = Guid.CreateVersion7(now.AddMilliseconds(number - count));
                await copy.StartRowAsync();
                await copy.WriteAsync(id, NpgsqlDbType.Uuid);
                await copy.WriteAsync(id, NpgsqlDbType.Uuid);
                await copy.WriteAsync(hospital, NpgsqlDbType.Uuid);
                await copy.WriteAsync(person.Ipp, NpgsqlDbType.Text);
                foreach (var name in names)
                {
                    if (name.Length == 0)
                        await copy.WriteNullAsync();
                    else
                        await copy.WriteAsync(name, NpgsqlDbType.Text);
                }
                await copy.WriteAsync(person.Female ? "female" : "male", NpgsqlDbType.Text);
                await copy.WriteAsync(person.Birth, NpgsqlDbType.Date);
                await copy.WriteAsync(person.Birth.Year, NpgsqlDbType.Integer);
                await copy.WriteAsync(person.Phone, NpgsqlDbType.Text);
                await copy.WriteAsync("cin", NpgsqlDbType.Text);
                await copy.WriteAsync(person.Document, NpgsqlDbType.Text);
                await copy.WriteAsync("validated", NpgsqlDbType.Text);
                await copy.WriteAsync(false, NpgsqlDbType.Boolean);
                await copy.WriteAsync(false, NpgsqlDbType.Boolean);
                await copy.WriteAsync(
                    names.SelectMany(NameKey.Of).Distinct().ToArray(),
                    NpgsqlDbType.Array | NpgsqlDbType.Text
                );
                await copy.WriteAsync(
                    string.Join(' ', names.Select(NameWords.Fold).Where(text => text.Length > 0)),
                    NpgsqlDbType.Text
                );
                await copy.WriteAsync(now, NpgsqlDbType.TimestampTz);
                await copy.WriteAsync(1L, NpgsqlDbType.Bigint);
            }
            await copy.CompleteAsync();
        }
        await using (
            var copy = await connection.BeginBinaryImportAsync(
                "copy name_spelling (word, key) from stdin (format binary)"
            )
        )
        {
            foreach (var (word, key) in spellings)
                await copy.WriteRowAsync(CancellationToken.None, word, key);
            await copy.CompleteAsync();
        }
        foreach (var statement in new[] { "vacuum analyze patient", "vacuum analyze name_spelling" })
        {
            await using var analyse = new NpgsqlCommand(statement, connection);
            await analyse.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Rank r is drawn with a chance that falls like r to the power of −0.9.</summary>
    private static int Zipf(Random random, int ranks) =>
        (int)Math.Min(ranks - 1, Math.Pow(1 + random.NextDouble() * (Math.Pow(ranks + 1, 0.1) - 1), 10) - 1);

    private static string Rare(int rank)
    {
        var random = new Random(rank);
        var word = string.Concat(
            Enumerable.Range(0, 3 + random.Next(2)).Select(_ => Syllables[random.Next(Syllables.Length)])
        );
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
