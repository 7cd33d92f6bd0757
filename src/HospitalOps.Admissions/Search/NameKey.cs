using System.Text;

namespace HospitalOps.Admissions.Search;

/// <summary>
/// Search keys of names: consonants as they sound, the same for Latin and Arabic spellings ("Cherkaoui", "الشرقاوي").
/// They only find candidates, a person decides. Vowels are dropped, so a short key says little: below
/// <see cref="Meaningful"/> letters the spelling decides. A word that may sound in two ways has two keys.
/// </summary>
internal static class NameKey
{
    /// <summary>Shorter keys match far too many people.</summary>
    public const int Meaningful = 3;

    private const int MostWords = 5;

    private static readonly Dictionary<string, string> Synonyms = new() { ["med"] = "mohammed", ["fatma"] = "fatima" };

    /// <summary>
    /// Terms by which a name field is found: the keys (capitals) of each word and of all words joined, and the
    /// spelling of each word (small letters).
    /// </summary>
    public static IReadOnlyList<string> Of(string? name)
    {
        var words = NameWords.Of(name);
        if (words.Count == 0)
            return [];
        return
        [
            .. words
                .Append(NameWords.Join(words))
                .SelectMany(word => OfWord(word).Concat(NameWords.WithoutArticle(word).Select(NameWords.Spelling)))
                .Distinct(),
        ];
    }

    /// <summary>Keys of a whole name field, words joined; none when it has no letter that sounds.</summary>
    public static IReadOnlyList<string> Joined(string? name) => OfWord(NameWords.Join(NameWords.Of(name)));

    /// <summary>Each word of a name as it is spelt, with its keys.</summary>
    public static IEnumerable<(string Word, string[] Keys)> Spellings(string? name) =>
        NameWords.Of(name).Select(word => (word, OfWord(word).ToArray()));

    /// <summary>
    /// How the words of a query may be grouped into names, e.g. "Ben Jelloun" as two names or as one: the joined
    /// words of each group. At most five words; more are ignored.
    /// </summary>
    public static IReadOnlyList<string[]> Groupings(IReadOnlyList<string> words)
    {
        var folded = NameWords.Of(string.Join(' ', words)).Take(MostWords).ToList();
        if (folded.Count == 0)
            return [];
        return
        [
            .. Enumerable
                .Range(0, 1 << (folded.Count - 1))
                .Select(cuts => Group(folded, cuts))
                .OfType<string[]>()
                .DistinctBy(group => string.Join(' ', group)),
        ];
    }

    /// <summary>Two spellings of which one is a usual short form: "Med", "Mohammed".</summary>
    public static bool AreSynonyms(string one, string other) =>
        (Synonyms.ContainsKey(one) || Synonyms.ContainsKey(other)) && OfWord(one).Intersect(OfWord(other)).Any();

    /// <summary>One to a few keys of a folded word, none for a script whose sounds are not known here.</summary>
    public static IReadOnlyList<string> OfWord(string word) =>
        [
            .. Sounding(Synonyms.GetValueOrDefault(word, word))
                .SelectMany(NameWords.WithoutArticle)
                .Select(Key)
                .Where(key => key.Length > 0)
                .Distinct(),
        ];

    /// <summary>
    /// The word as it may sound: "rhali" also "ghali", "guessous" also "kessous", ث also as s, ة also as t.
    /// </summary>
    private static IEnumerable<string> Sounding(string word)
    {
        yield return word;
        if (word.StartsWith("rh", StringComparison.Ordinal))
            yield return "g" + word[1..];
        if (word.StartsWith("gue", StringComparison.Ordinal) || word.StartsWith("gui", StringComparison.Ordinal))
            yield return "k" + word[2..];
        if (word.Contains('ث', StringComparison.Ordinal))
            yield return word.Replace('ث', 'س');
        if (word.EndsWith('ة'))
            yield return word[..^1] + "ت";
    }

    /// <param name="cuts">Bit n set: a new name begins after word n.</param>
    private static string[]? Group(List<string> words, int cuts)
    {
        var groups = new List<string> { words[0] };
        var length = 1;
        for (var at = 1; at < words.Count; at++)
        {
            if ((cuts & (1 << (at - 1))) != 0)
                (length, groups) = (1, [.. groups, words[at]]);
            else
                (length, groups[^1]) = (length + 1, NameWords.Join([groups[^1], words[at]]));
            if (length > 3)
                return null;
        }
        return [.. groups.Distinct()];
    }

    private static string Key(string word) =>
        word.Length > 3 && word.StartsWith("abd", StringComparison.Ordinal)
            ? "BD" + Consonants(AfterServant(word[3..]))
            : Consonants(word);

    /// <summary>
    /// "elkader" → "kader"; assimilated articles ("errahmane") lose their vowel with the others and collapse.
    /// </summary>
    private static string AfterServant(string rest) =>
        rest.Length > 3
        && rest[0] is 'e' or 'a' or 'u' or 'o'
        && rest[1] == 'l'
        && rest[2] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'l')
            ? rest[2..]
            : rest;

    private static string Consonants(string word)
    {
        var key = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var symbol = Symbol(word, ref at);
            if (symbol != '\0' && (key.Length == 0 || key[^1] != symbol))
                key.Append(symbol);
        }
        if (key.Length > 1 && key[^1] == 'H')
            key.Length--;
        return key.ToString();
    }

    private static char Symbol(string word, ref int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        var pair = (word[at], next) switch
        {
            ('k', 'h') => 'X',
            ('c', 'h') or ('s', 'h') => 'C',
            ('g', 'h') => 'G',
            ('d', 'j') => 'J',
            ('t', 'h') => 'T',
            ('d', 'h') => 'D',
            ('p', 'h') => 'F',
            _ => '\0',
        };
        if (pair != '\0')
        {
            at++;
            return pair;
        }
        return word[at] == 'c' && next is 'e' or 'i' or 'y' ? 'S' : Single(word[at]);
    }

    private static char Single(char letter) =>
        letter switch
        {
            'خ' => 'X',
            'ش' => 'C',
            'غ' or 'g' or 'ڭ' or 'گ' or 'ݣ' => 'G',
            'ج' or 'j' or 'چ' => 'J',
            'q' or 'k' or 'c' or 'ق' or 'ك' => 'K',
            'س' or 'ص' or 's' => 'S',
            'د' or 'ض' or 'ذ' or 'ظ' or 'd' => 'D',
            'ت' or 'ط' or 'ث' or 't' => 'T',
            'ز' or 'z' => 'Z',
            'ب' or 'پ' or 'b' or 'p' => 'B',
            'ف' or 'ڤ' or 'f' or 'v' => 'F',
            'ح' or 'ه' or 'h' => 'H',
            'ل' or 'l' => 'L',
            'م' or 'm' => 'M',
            'ن' or 'n' => 'N',
            'ر' or 'r' => 'R',
            'x' => 'S',
            >= '0' and <= '9' => letter,
            _ => '\0',
        };
}
