using System.Text.RegularExpressions;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>
/// Which rooms of the portal (a topic, Shared, Shell) use which texts, read from the sources: by the key itself, by the
/// family of a code, by the beginning of a composed key.
/// </summary>
internal static partial class TextUse
{
    public static readonly string Portal = Path.Combine(Root(), "src", "HospitalOps.StaffPortal");

    /// <summary>Room and text of every source.</summary>
    public static IReadOnlyList<(string Room, string Text)> Sources { get; } =
    [
        .. from folder in Directory.EnumerateDirectories(Portal)
        where Path.GetFileName(folder) is not ("bin" or "obj" or "Assets" or "wwwroot")
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
        select (
            RoomOf(Path.GetRelativePath(Portal, file).Replace('\\', '/')),
            Doc().Replace(File.ReadAllText(file), "")
        ),
    ];

    /// <summary>The rooms that use each of these keys; a key that nobody uses is not among them.</summary>
    public static Dictionary<string, HashSet<string>> Of(IReadOnlyCollection<string> keys)
    {
        var known = keys.ToHashSet();
        var rooms = new Dictionary<string, HashSet<string>>();
        foreach (var (room, text) in Sources)
        foreach (var key in In(text, known))
        {
            if (!rooms.TryGetValue(key, out var users))
                rooms[key] = users = [];
            users.Add(room);
        }
        return rooms;
    }

    /// <summary>Keys that are asked for as they stand.</summary>
    public static IEnumerable<string> Asked() =>
        Sources.SelectMany(source => Direct().Matches(source.Text).Select(match => match.Groups[1].Value)).Distinct();

    /// <summary>Keys of the codes that a list offers: family and codes as they stand in the markup.</summary>
    public static IEnumerable<string> Chosen() =>
        from source in Sources
        from choice in Choice().Matches(source.Text)
        from code in Literal().Matches(choice.Groups[2].Value)
        select $"{choice.Groups[1].Value}.{code.Groups[1].Value}";

    private static IEnumerable<string> In(string text, HashSet<string> keys)
    {
        foreach (Match literal in Literal().Matches(text))
            if (keys.Contains(literal.Groups[1].Value))
                yield return literal.Groups[1].Value;
        var beginnings = Family()
            .Matches(text)
            .Select(family => family.Groups[1].Value + ".")
            .Concat(Composed().Matches(text).Select(composed => composed.Groups[1].Value))
            .ToHashSet();
        foreach (var key in keys)
            if (beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal)))
                yield return key;
    }

    private static string RoomOf(string path) =>
        path.Split('/') switch
        {
            ["Features", var topic, ..] => $"Features/{topic}",
            ["Shared", ..] => "Shared",
            _ => "Shell",
        };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HospitalOps.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("///.*")]
    private static partial Regex Doc();

    [GeneratedRegex("\"([a-z0-9_.-]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("(?:Code\\(|CodeIn\\([^,]+, |Family=)\"([a-z0-9_.]+)\"")]
    private static partial Regex Family();

    [GeneratedRegex("Family=\"([a-z0-9_.]+)\"\\s+Codes=\"@\\(\\[([^\\]]*)")]
    private static partial Regex Choice();

    [GeneratedRegex("\\$\"([a-z0-9_.]+)\\{")]
    private static partial Regex Composed();

    [GeneratedRegex("\\bT\\[\"([^\"]+)\"")]
    private static partial Regex Direct();
}
