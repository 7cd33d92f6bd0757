namespace HospitalOps.Demo.People;

/// <summary>A name in both scripts.</summary>
internal sealed record Name(string Latin, string Arabic);

/// <summary>Moroccan first and family names as they are usual; no pair of them is anybody.</summary>
internal sealed class NameBook
{
    private NameBook(ILookup<string, Name> names) =>
        (Last, Male, Female) = ([.. names["last"]], [.. names["male"]], [.. names["female"]]);

    /// <summary>The list that comes along.</summary>
    public static NameBook Default { get; } = Read();

    public IReadOnlyList<Name> Last { get; }

    public IReadOnlyList<Name> Male { get; }

    public IReadOnlyList<Name> Female { get; }

    private static NameBook Read()
    {
        using var stream = typeof(NameBook).Assembly.GetManifestResourceStream("names.csv")!;
        using var text = new StreamReader(stream);
        return new(
            text.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.TrimEnd('\r').Split(','))
                .ToLookup(cells => cells[0], cells => new Name(cells[1], cells[2]))
        );
    }
}
