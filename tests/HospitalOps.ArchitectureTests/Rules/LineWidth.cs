using System.Text.RegularExpressions;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>
/// The formatter breaks what it can at 120; what stays over it is a literal, a sentence that names a test, or a fault.
/// </summary>
internal static partial class LineWidth
{
    public const int Limit = 120;

    /// <summary>Lines over the limit, and whether something that cannot be broken carries them.</summary>
    public static IEnumerable<(int Line, bool Carried)> TooLong(IEnumerable<string> lines)
    {
        var (raw, number) = (false, 0);
        foreach (var line in lines)
        {
            number++;
            var quotes = RawQuotes().Count(line);
            var literal = raw || quotes > 0;
            raw ^= quotes % 2 == 1;
            if (line.Length > Limit)
                yield return (number, literal || Unbreakable().Replace(line, "_").Length <= Limit);
        }
    }

    [GeneratedRegex("\"{3,}")]
    private static partial Regex RawQuotes();

    // From the first quote to the last: an interpolated literal holds others. Not in a comment, which can be broken.
    [GeneratedRegex("""(?<!//.*)".*"|\w{60,}""")]
    private static partial Regex Unbreakable();
}
