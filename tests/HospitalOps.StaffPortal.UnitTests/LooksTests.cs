using System.Globalization;
using System.Text.RegularExpressions;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>
/// The colours of <c>look.css</c>: the same names in each theme, and each text can be read on its fill.
/// </summary>
public sealed partial class LooksTests
{
    private const double Text = 4.5,
        Line = 3;

    private static readonly string Sheet = File.ReadAllText(Path.Combine(TextUse.Portal, "wwwroot", "look.css"));

    public static TheoryData<string> Themes => ["light", "dark", "contrast"];

    /// <summary>A colour that a theme does not name is that of the light one: dark on dark.</summary>
    [Theory, MemberData(nameof(Themes))]
    public void A_theme_names_every_colour(string theme)
    {
        var missing = Named("light")
            .Where(one => one.Value.StartsWith('#'))
            .Select(one => one.Key)
            .Except(Named(theme).Keys);
        Assert.Empty(missing);
    }

    [Theory, MemberData(nameof(Themes))]
    public void A_state_is_read_on_its_own_fill(string theme)
    {
        var colours = Named(theme);
        var pairs = new[] { "free", "occ", "dirty", "cleaning", "res", "leave", "block" }
            .Select(state => (Fill: $"{state}-bg", Ink: $"{state}-fg"))
            .Concat(new[] { "info", "ok", "attn", "urg", "crit" }.Select(level => (Fill: $"{level}-bg", Ink: level)))
            .Concat(new[] { "l1", "l2", "l3a", "l3b", "l4", "l5" }.Select(level => (Fill: level, Ink: $"{level}-fg")))
            .Concat(
                from fill in new[] { "bg", "surface", "surface-2", "surface-3" }
                from ink in new[] { "fg", "fg-2", "fg-3" }
                select (Fill: fill, Ink: ink)
            )
            .Append((Fill: "brand", Ink: "on-brand"))
            .Append((Fill: "brand-tint", Ink: "brand-fg"))
            .Append((Fill: "chrome", Ink: "chrome-fg-2"))
            .Append((Fill: "crit", Ink: "on-crit"));
        Assert.Empty(
            from pair in pairs
            let ratio = Contrast(colours[pair.Fill], colours[pair.Ink])
            where ratio < Text
            select $"{theme}: {pair.Ink} on {pair.Fill} {ratio:0.0}"
        );
    }

    [Theory, MemberData(nameof(Themes))]
    public void The_edge_of_a_state_is_seen_on_the_page(string theme)
    {
        var colours = Named(theme);
        Assert.Empty(
            from state in new[] { "free", "dirty", "cleaning", "res", "leave", "block" }
            let ratio = Contrast(colours["bg"], colours[$"{state}-line"])
            where ratio < Line
            select $"{theme}: {state} {ratio:0.0}"
        );
    }

    private static Dictionary<string, string> Named(string theme)
    {
        var start = Sheet.IndexOf(
            theme == "light" ? ":root {" : $"[data-theme=\"{theme}\"] {{",
            StringComparison.Ordinal
        );
        return Property()
            .Matches(Sheet[start..Sheet.IndexOf('}', start)])
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim());
    }

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour[1..];
        if (hex.Length == 3)
            hex = string.Concat(hex.Select(digit => $"{digit}{digit}"));
        var parts = Enumerable
            .Range(0, 3)
            .Select(part =>
                int.Parse(hex.AsSpan(part * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0
            )
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToList();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex(@"--([\w-]+):\s*([^;]+);")]
    private static partial Regex Property();
}
