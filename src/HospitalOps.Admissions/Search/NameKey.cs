using System.Globalization;
using System.Text;

namespace HospitalOps.Admissions.Search;

/// <summary>
/// Search key of a name, the same for its Latin and Arabic spellings ("Cherkaoui", "الشرقاوي"). It only finds
/// candidates;
/// a person decides. Vowels are dropped, so short keys match far too much and need a second criterion.
/// </summary>
internal static class NameKey
{
    private static readonly HashSet<string> Articles = ["el", "al", "l", "ed"];

    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["med"] = "mohammed",
        ["rhita"] = "ghita",
        ["fatma"] = "fatima",
    };

    /// <summary>Keys of a whole name field: one per word and one for all words joined.</summary>
    public static IReadOnlyList<string> Of(string? name)
    {
        var words = Words(name).Select(OfWord).Where(key => key.Length > 0).ToList();
        if (words.Count == 0)
            return [];
        return [.. words.Append(string.Concat(words)).Distinct()];
    }

    /// <summary>The one key of a whole name field, words joined; empty when nothing is left.</summary>
    public static string Joined(string? name) => string.Concat(Words(name).Select(OfWord));

    /// <summary>
    /// How the words of a query may be grouped into names, e.g. "Ben Jelloun" as two names or as one: the keys of each
    /// grouping.
    /// A record fits a grouping when it has all of its keys.
    /// </summary>
    /// <param name="words">At most five; more are ignored.</param>
    public static IReadOnlyList<string[]> Groupings(IReadOnlyList<string> words)
    {
        var keys = words.SelectMany(Words).Select(OfWord).Where(key => key.Length > 0).Take(5).ToList();
        if (keys.Count == 0)
            return [];
        return
        [
            .. Enumerable
                .Range(0, 1 << (keys.Count - 1))
                .Select(cuts => Group(keys, cuts))
                .Where(group => group is not null)
                .OfType<string[]>()
                .DistinctBy(group => string.Join(' ', group)),
        ];
    }

    /// <summary>
    /// Lower case, without combining marks, articles and signs, one blank between words: what spellings are compared
    /// by.
    /// </summary>
    public static string Fold(string? name) => string.Join(' ', Words(name, synonyms: false));

    /// <summary>Each word of a name as it is spelt, with its key.</summary>
    public static IEnumerable<(string Word, string Key)> Spellings(string? name) =>
        Words(name, synonyms: false)
            .Select(word => (word, OfWord(Synonyms.GetValueOrDefault(word, word))))
            .Where(pair => pair.Item2.Length > 0);

    /// <param name="cuts">Bit n set: a new name begins after word n.</param>
    private static string[]? Group(List<string> keys, int cuts)
    {
        var groups = new List<string> { keys[0] };
        var length = 1;
        for (var at = 1; at < keys.Count; at++)
        {
            if ((cuts & (1 << (at - 1))) != 0)
                (length, groups) = (1, [.. groups, keys[at]]);
            else
                (length, groups[^1]) = (length + 1, groups[^1] + keys[at]);
            if (length > 3)
                return null;
        }
        return [.. groups.Distinct()];
    }

    private static IEnumerable<string> Words(string? name) => Words(name, synonyms: true);

    private static IEnumerable<string> Words(string? name, bool synonyms)
    {
        if (string.IsNullOrWhiteSpace(name))
            yield break;
        var separators = new[] { ' ', '-', '\'', '’', '.', ',', '\u00a0' };
        foreach (var word in Plain(name).Split(separators, StringSplitOptions.RemoveEmptyEntries))
            if (!Articles.Contains(word))
                yield return synonyms ? Synonyms.GetValueOrDefault(word, word) : word;
    }

    /// <summary>Lower case, without combining marks, tatweel and invisible marks.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (
                letter != '\u0640'
                && char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            )
                plain.Append(char.ToLowerInvariant(letter));
        return plain.ToString();
    }

    private static string OfWord(string word)
    {
        if (word.Length > 3 && word.StartsWith("ال", StringComparison.Ordinal))
            word = word[2..];
        if (word.Length > 3 && word.StartsWith("abd", StringComparison.Ordinal))
            return "BD" + Consonants(WithoutArticle(word[3..]));
        return Consonants(word);
    }

    /// <summary>
    /// "elkader" → "kader"; assimilated articles ("errahmane") lose their vowel with the others and collapse.
    /// </summary>
    private static string WithoutArticle(string rest) =>
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
        return Single(word[at]);
    }

    private static char Single(char letter) =>
        letter switch
        {
            'خ' => 'X',
            'ش' => 'C',
            'غ' or 'g' => 'G',
            'ج' or 'j' => 'J',
            'q' or 'k' or 'c' or 'ق' or 'ك' => 'K',
            'س' or 'ص' or 's' => 'S',
            'د' or 'ض' or 'ذ' or 'ظ' or 'd' => 'D',
            'ت' or 'ط' or 'ث' or 't' => 'T',
            'ز' or 'z' => 'Z',
            'ب' or 'b' or 'p' => 'B',
            'ف' or 'f' or 'v' => 'F',
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
