using HospitalOps.Admissions.Patients;

namespace HospitalOps.Admissions.Search;

/// <summary>How well the words of a query fit the names of a record.</summary>
/// <param name="Likeness">0 to 1 over all words, long ones weigh more.</param>
/// <param name="Best">Likeness of the word that fits best.</param>
/// <param name="Exact">Words of the query that stand in the record as they are spelt.</param>
/// <param name="Sounds">A word that is spelt otherwise shares a meaningful key with the record.</param>
internal sealed record NameMatch(double Likeness, double Best, int Exact, bool Sounds)
{
    /// <summary>Words that share a meaningful key sound alike at least so much.</summary>
    private const double OneKey = 0.85;

    private const int MostJoined = 3;

    public static NameMatch Of(Patient patient, Wanted wanted)
    {
        var words = patient.NameText.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = Joined(words).ToHashSet(StringComparer.Ordinal);
        var keys = patient.NameKeys.ToHashSet(StringComparer.Ordinal);
        var likeness = wanted
            .Groupings.SelectMany(group => group)
            .Distinct()
            .ToDictionary(text => text, text => LikenessOf(text, names, keys));
        var (best, sounds) = (new NameMatch(0, 0, 0, false), false);
        foreach (var group in wanted.Groupings)
        {
            var all = group.Sum(text => likeness[text] * text.Length) / group.Sum(text => text.Length);
            if (all > best.Likeness)
                (best, sounds) = (
                    best with
                    {
                        Likeness = all,
                        Best = group.Max(text => likeness[text]),
                    },
                    group.Any(text => !names.Contains(text) && SharesKey(text, keys))
                );
        }
        return best with { Exact = wanted.Spelt.Count(word => words.Contains(word)), Sounds = sounds };
    }

    private static double LikenessOf(string text, HashSet<string> names, HashSet<string> keys)
    {
        if (names.Contains(text))
            return 1;
        var best = SharesKey(text, keys) ? OneKey : 0;
        foreach (var name in names)
            best = Math.Max(best, SoundLikeness.Of(text, name));
        return best;
    }

    private static bool SharesKey(string text, HashSet<string> keys) =>
        NameKey.OfWord(text).Any(key => key.Length >= NameKey.Meaningful && keys.Contains(key));

    /// <summary>Each word, and two or three that stand together as one.</summary>
    private static IEnumerable<string> Joined(string[] words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var joined = "";
            for (var end = at; end < words.Length && end < at + MostJoined; end++)
                yield return joined = joined.Length == 0 ? words[end] : NameWords.Join([joined, words[end]]);
        }
    }
}
