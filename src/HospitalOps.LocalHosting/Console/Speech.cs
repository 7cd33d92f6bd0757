namespace HospitalOps.LocalHosting.Console;

/// <summary>
/// Lines on the launcher's console, each with the name of who speaks, coloured when a person reads them.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="colours">Whether to colour.</param>
/// <param name="withServiceLines">Whether the services' own log lines appear, too.</param>
internal sealed class Speech(TextWriter writer, bool colours, bool withServiceLines)
{
    private const string Reset = "\u001b[0m";
    private static readonly string[] s_palette = ["36", "32", "33", "35", "34", "96", "92", "93", "95", "94"];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _colourOf = [];

    public static Speech ForConsole() =>
        new(
            System.Console.Out,
            !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Environment.GetEnvironmentVariable("HOSPITALOPS_QUIET") != "1"
        );

    /// <summary>The launcher says something about a resource (or, with an empty name, about all).</summary>
    public void Say(string name, string text) => Line(name.Length == 0 ? "hospitalops" : name, text, bold: true);

    /// <summary>A resource's own line.</summary>
    public void Relay(string name, string text)
    {
        if (withServiceLines)
            Line(name, text, bold: false);
    }

    /// <summary>Last lines of a process that ended badly, for those who have not seen them pass.</summary>
    /// <param name="seen">They were relayed when they came.</param>
    public void Recall(string name, IReadOnlyList<string> lines, bool seen)
    {
        if (withServiceLines && seen)
            return;
        foreach (var line in lines)
            Line(name, line, bold: false);
    }

    /// <summary>Text as it is.</summary>
    public void Plain(string text)
    {
        lock (_lock)
            writer.WriteLine(text);
    }

    private void Line(string name, string text, bool bold)
    {
        lock (_lock)
        {
            if (!colours)
            {
                writer.WriteLine($"{name, -20} {(bold ? "*" : "|")} {text}");
                return;
            }

            if (!_colourOf.TryGetValue(name, out var colour))
                _colourOf[name] = colour = s_palette[_colourOf.Count % s_palette.Length];
            writer.WriteLine(
                bold
                    ? $"\u001b[{colour}m{name, -20} *{Reset} \u001b[1m{text}{Reset}"
                    : $"\u001b[{colour}m{name, -20} |{Reset} {text}"
            );
        }
    }
}
