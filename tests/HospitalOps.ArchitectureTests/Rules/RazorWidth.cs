using System.Text.RegularExpressions;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>
/// Markup is laid out by hand, for no formatter knows it: no line over 140, and from the third attribute of a tag on
/// one a line, so that a change of one attribute is a change of one line.
/// </summary>
internal static partial class RazorWidth
{
    public const int Limit = 140;

    /// <summary>Numbers of the lines that are too long or hold a third attribute beside another one.</summary>
    public static IEnumerable<int> Findings(string text)
    {
        var lines = text.Split('\n');
        var code = Array.FindIndex(lines, line => line.StartsWith("@code", StringComparison.Ordinal));
        var markup = code < 0 ? lines.Length : code;
        var found = new SortedSet<int>();
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].TrimEnd('\r').Length > Limit || (index < markup && HoldsThird(lines[index])))
                found.Add(index + 1);
        }
        return found;
    }

    /// <summary>Lines whose key is a shown value: two rows that show the same end the page for good.</summary>
    public static IEnumerable<int> ShownKeys(string text) =>
        text.Split('\n')
            .Select((line, index) => (line, index))
            .Where(row => ShownKey().IsMatch(row.line))
            .Select(row => row.index + 1);

    [GeneratedRegex("""@key="[^"]*\.(Number|Masked|Name|NameFr|DisplayName|Title|Text|Label)\b""")]
    private static partial Regex ShownKey();

    // Three attributes beside the name of a tag, or two on a line that goes on with it.
    private static bool HoldsThird(string line) => ThreeInTag().IsMatch(Expression().Replace(line, "="));

    // What an attribute says is no attribute: a quoted text, with the quotes that its expressions hold.
    [GeneratedRegex("""="(?:@\((?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)|[^"@]|@(?!\())*" ?""")]
    private static partial Regex Expression();

    [GeneratedRegex("""(?:<\w[\w.]*\s+[\w@:.-]+=\s*|^\s+)[\w@:.-]+=\s*[\w@:.-]+=""")]
    private static partial Regex ThreeInTag();
}
