namespace HospitalOps.Checks.Patients;

/// <summary>How another clerk, another day, may write the same person: one noise at a time, or two.</summary>
internal static class NameNoise
{
    /// <summary>Spellings of one sound, both ways.</summary>
    private static readonly (string One, string Other)[] Sounds =
    [
        ("ou", "u"),
        ("ss", "s"),
        ("ch", "sh"),
        ("aou", "aw"),
        ("dj", "j"),
        ("ci", "ssi"),
        ("ce", "se"),
        ("nn", "n"),
        ("kh", "kh"),
        ("ii", "i"),
        ("ae", "a"),
        ("y", "i"),
        ("ine", "in"),
        ("ane", "an"),
        ("ll", "l"),
        ("oua", "wa"),
        ("th", "t"),
        ("rr", "r"),
        ("mm", "m"),
        ("k", "q"),
        ("ai", "ay"),
        ("ddine", " Eddine"),
        ("Gh", "Rh"),
        ("Rh", "Gh"),
        ("ei", "ay"),
        ("med", "mad"),
        ("Gue", "Ge"),
        ("pha", "fa"),
    ];

    public static readonly (string Kind, Func<FamilyMember, Random, FamilyMember> Of)[] Kinds =
    [
        ("as registered", (person, _) => person),
        ("another Latin spelling", Respelt),
        ("article glued or left out", Article),
        ("Arabic letters", (person, _) => person with { Last = person.LastArabic, First = person.FirstArabic }),
        ("a slip of the fingers", Slip),
        ("last and first name exchanged", (person, _) => person with { Last = person.First, First = person.Last }),
        ("spelling and slip", (person, random) => Slip(Respelt(person, random), random)),
    ];

    private static FamilyMember Respelt(FamilyMember person, Random random) =>
        random.Next(2) == 0
            ? person with
            {
                First = Sound(person.First, random),
            }
            : person with
            {
                Last = Sound(person.Last, random),
            };

    private static string Sound(string name, Random random)
    {
        var fitting = Sounds.Where(pair => name.Contains(pair.One, StringComparison.Ordinal)).ToList();
        if (fitting.Count == 0)
            return name;
        var (one, other) = fitting[random.Next(fitting.Count)];
        var at = name.IndexOf(one, StringComparison.Ordinal);
        return name[..at] + other + name[(at + one.Length)..];
    }

    private static FamilyMember Article(FamilyMember person, Random random) =>
        person with
        {
            Last =
                !person.Last.StartsWith("El ", StringComparison.Ordinal) ? "El " + person.Last
                : random.Next(2) == 0 ? person.Last[3..]
                : "El" + person.Last[3..].ToLowerInvariant(),
        };

    private static FamilyMember Slip(FamilyMember person, Random random) =>
        random.Next(2) == 0
            ? person with
            {
                First = Slip(person.First, random),
            }
            : person with
            {
                Last = Slip(person.Last, random),
            };

    /// <summary>
    /// Two letters swapped, one left out, one twice, one wrong; words of three letters and less stay.
    /// </summary>
    private static string Slip(string name, Random random)
    {
        if (name.Length < 4)
            return name;
        var at = 1 + random.Next(name.Length - 2);
        return random.Next(4) switch
        {
            0 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            1 => name[..at] + name[(at + 1)..],
            2 => name[..at] + name[at] + name[at..],
            _ => name[..at] + (char)('a' + random.Next(26)) + name[(at + 1)..],
        };
    }
}
