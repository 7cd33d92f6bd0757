using System.Globalization;
using System.Text;

namespace HospitalOps.Admissions.Search;

/// <summary>The words of a name as spellings are compared: without case, marks, articles and signs.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Articles = ["el", "al", "l", "ed"];

    private static readonly char[] Separators = [' ', '-', '\'', '’', '.', ',', '\u00a0'];

    /// <summary>In their order; articles stay when the name has nothing else.</summary>
    public static IReadOnlyList<string> Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return [];
        var all = Plain(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var words = all.Where(word => !Articles.Contains(word)).ToArray();
        return words.Length > 0 ? words : all;
    }

    /// <summary>All words with one blank between.</summary>
    public static string Fold(string? name) => string.Join(' ', Of(name));

    /// <summary>
    /// A folded word, doubled letters once: the term of the index by which a name is found by its own spelling,
    /// whatever script it is in.
    /// </summary>
    public static string Spelling(string word)
    {
        var once = new StringBuilder(word.Length);
        foreach (var letter in word)
            if (once.Length == 0 || once[^1] != letter)
                once.Append(letter);
        return once.ToString();
    }

    /// <summary>
    /// The word, and without an article that is glued to it: "elamrani", "amrani"; "العمراني", "عمراني".
    /// </summary>
    public static IEnumerable<string> WithoutArticle(string word)
    {
        yield return word;
        var glued = word.StartsWith("ال", StringComparison.Ordinal)
            ? word.Length > 3
            : word.Length > 5
                && (word.StartsWith("el", StringComparison.Ordinal) || word.StartsWith("al", StringComparison.Ordinal));
        if (glued)
            yield return word[2..];
    }

    /// <summary>Words as one: articles between them are left out ("نور الدين" is "Noureddine").</summary>
    public static string Join(IEnumerable<string> words) =>
        string.Concat(words.Select((word, at) => at == 0 || !IsArabic(word) ? word : WithoutArticle(word).Last()));

    public static bool IsArabic(string word) => word.Any(letter => letter is >= '\u0600' and <= '\u077f');

    /// <summary>Lower case, without combining marks, tatweel and invisible marks.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            // Its mark says that it sounds like s.
            if (letter == 'ç')
            {
                plain.Append('s');
                continue;
            }
            foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
                if (
                    part != '\u0640'
                    && char.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                )
                    plain.Append(part);
        }
        return plain.ToString();
    }
}
