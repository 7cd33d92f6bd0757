using System.Globalization;

namespace HospitalOps.PublishedProblems.Pas;

/// <summary>Walks over the lines of a PAS file and refuses with line and reason.</summary>
internal sealed class PasLines(string source, TextReader text)
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    private int number;

    public InstanceFormatException Refuse(string reason) => new(source, number, reason);

    /// <summary>The next line that is not blank.</summary>
    public string Next(string expected)
    {
        while (text.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                return line.Trim(Blanks);
        }

        number++;
        throw Refuse($"the file ends where {expected} should be.");
    }

    public void Title(string title)
    {
        var line = Next($"'{title}'");
        if (line != title)
            throw Refuse($"'{title}' was expected, not '{line}'.");
    }

    /// <summary>A header such as <c>Rooms: 98</c>.</summary>
    public int Header(string name, int min)
    {
        var line = Next($"'{name}:'");
        return line.StartsWith(name + ":", StringComparison.Ordinal)
            ? Number(line[(name.Length + 1)..].Trim(Blanks), name, min)
            : throw Refuse($"'{name}:' was expected, not '{line}'.");
    }

    /// <summary>A record: fields separated by bars, tokens of a field by blanks.</summary>
    public string[][] Fields(string kind, int fields)
    {
        var parts = Next($"a line of {kind}").Split('|');
        if (parts.Length != fields)
            throw Refuse($"a line of {kind} has {fields} fields, not {parts.Length}.");
        return [.. parts.Select(p => p.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))];
    }

    public string[] Exactly(string[] tokens, int count, string what) =>
        tokens.Length == count ? tokens : throw Refuse($"{what} needs {count} values, not {tokens.Length}.");

    public int Number(string token, string what, int min, int max = 1_000_000) =>
        int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value >= min
        && value <= max
            ? value
            : throw Refuse($"{what} must be a whole number from {min} to {max}, not '{token}'.");

    public int Index(string token, string what, IReadOnlyDictionary<string, int> known) =>
        known.TryGetValue(token, out var index) ? index : throw Refuse($"unknown {what} '{token}'.");

    public bool[] Flags(string[] tokens, int count, string what) =>
        [.. Exactly(tokens, count, what).Select(t => Number(t, what, 0, 1) == 1)];
}
