using System.Text;

namespace HospitalOps.Admissions.Search;

/// <summary>
/// How alike two words of names sound, from 0 to 1, over Latin and Arabic spellings: a distance of edits in which
/// vowels weigh little (Arabic writes few of them) and neighbouring sounds less than strange ones.
/// </summary>
internal static class SoundLikeness
{
    /// <summary>From here on two short words are taken for spellings of one name.</summary>
    public const double SameName = 0.8;

    // Sounds that no Latin letter of its own stands for.
    private const char Sh = 'š',
        Kh = 'x',
        Gh = 'ğ',
        Th = 'þ',
        Ayn = 'ʿ',
        TaMarbuta = 'ə';

    private static readonly Dictionary<(char, char), double> Near = new()
    {
        [('a', 'e')] = 0.25,
        [('e', 'i')] = 0.25,
        [('a', 'i')] = 0.7,
        [('e', 'u')] = 0.6,
        [('a', 'u')] = 0.7,
        [('i', 'u')] = 0.7,
        [('s', Th)] = 0.05,
        [('t', Th)] = 0.05,
        [('g', 'k')] = 0.3,
        [('g', Gh)] = 0.3,
        [('r', Gh)] = 0.4,
        [('k', Kh)] = 0.4,
        [('h', Kh)] = 0.4,
        [('s', Sh)] = 0.6,
        [('s', 'z')] = 0.5,
        [('d', 't')] = 0.7,
        [('t', TaMarbuta)] = 0.2,
    };

    /// <param name="one">A folded word (<see cref="NameWords"/>).</param>
    /// <param name="other">A folded word.</param>
    public static double Of(string one, string other)
    {
        if (one == other)
            return 1;
        var arabic = NameWords.IsArabic(one) || NameWords.IsArabic(other);
        var best = 0.0;
        foreach (var left in NameWords.WithoutArticle(one))
        foreach (var right in NameWords.WithoutArticle(other))
            best = Math.Max(best, Compare(Sounds(left), Sounds(right), arabic));
        return best;
    }

    private static double Compare(string one, string other, bool arabic)
    {
        if (one.Length == 0 || other.Length == 0)
            return 0;
        if (one == other)
            return 0.98;
        var (before, last, row) = (
            new double[other.Length + 1],
            new double[other.Length + 1],
            new double[other.Length + 1]
        );
        for (var at = 1; at <= other.Length; at++)
            last[at] = last[at - 1] + Missing(other[at - 1], arabic);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = last[0] + Missing(one[i - 1], arabic);
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(
                    last[j - 1] + Changed(one[i - 1], other[j - 1], arabic),
                    Math.Min(last[j] + Missing(one[i - 1], arabic), row[j - 1] + Missing(other[j - 1], arabic))
                );
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 0.6);
            }
            (before, last, row) = (last, row, before);
        }
        return Math.Max(0, 1 - last[other.Length] / Math.Max(3, Math.Max(one.Length, other.Length)));
    }

    private static double Missing(char sound, bool arabic) =>
        sound switch
        {
            Ayn or TaMarbuta => 0.1,
            'h' => 0.4,
            _ when IsVowel(sound) => arabic ? 0.15 : 0.35,
            _ => 1,
        };

    private static double Changed(char one, char other, bool arabic)
    {
        if (one == other)
            return 0;
        if (IsOpen(one) && IsOpen(other) && (IsWeak(one) || IsWeak(other)))
            return 0.1;
        var near = Near.GetValueOrDefault(
            one < other ? (one, other) : (other, one),
            IsVowel(one) != IsVowel(other) ? 1.2 : 1
        );
        return arabic && IsVowel(one) && IsVowel(other) ? near / 2 : near;
    }

    private static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'u';

    private static bool IsWeak(char sound) => sound is Ayn or TaMarbuta;

    private static bool IsOpen(char sound) => IsVowel(sound) || IsWeak(sound);

    private static string Sounds(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var (sound, letters) = Sound(word, at);
            if (sound != '\0' && (sounds.Length == 0 || sounds[^1] != sound))
                sounds.Append(sound);
            at += letters - 1;
        }
        return sounds.ToString();
    }

    private static (char Sound, int Letters) Sound(string word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        return (word[at], next) switch
        {
            ('k', 'h') => (Kh, 2),
            ('c', 'h') or ('s', 'h') => (Sh, 2),
            ('g', 'h') => (Gh, 2),
            ('r', 'h') when at == 0 => (Gh, 2),
            ('d', 'j') => ('j', 2),
            ('t', 'h') => (Th, 2),
            ('d', 'h') => ('d', 2),
            ('p', 'h') => ('f', 2),
            ('o', 'u') or ('o', 'o') => ('u', 2),
            ('e', 'e') => ('i', 2),
            ('g', 'u') when at + 2 < word.Length && word[at + 2] is 'e' or 'i' => ('g', 2),
            ('c', 'e' or 'i' or 'y') => ('s', 1),
            _ => (Single(word[at]), 1),
        };
    }

    private static char Single(char letter) =>
        letter switch
        {
            'o' or 'w' or 'و' => 'u',
            'y' or 'ي' or 'ی' => 'i',
            'ا' or 'ى' => 'a',
            'ع' => Ayn,
            'ة' => TaMarbuta,
            'ء' or 'ئ' or 'ؤ' => '\0',
            'c' or 'q' or 'ق' or 'ك' => 'k',
            'p' or 'ب' or 'پ' => 'b',
            'v' or 'ف' or 'ڤ' => 'f',
            'خ' => Kh,
            'ش' => Sh,
            'غ' => Gh,
            'ث' => Th,
            'ڭ' or 'گ' or 'ݣ' => 'g',
            'ج' or 'چ' => 'j',
            'س' or 'ص' => 's',
            'د' or 'ض' or 'ذ' or 'ظ' => 'd',
            'ت' or 'ط' => 't',
            'ز' => 'z',
            'ح' or 'ه' => 'h',
            'ل' => 'l',
            'م' => 'm',
            'ن' => 'n',
            'ر' => 'r',
            _ => letter,
        };
}
