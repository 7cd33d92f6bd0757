using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// The drawings of <c>wwwroot/icons.svg</c>: one file that a browser fetches once. An icon on a page is a reference of
/// sixty letters, so that a board of hundreds of beds may have some on every bed.
/// </summary>
public static partial class Icons
{
    /// <summary>The file, as the page finds it among its assets.</summary>
    public const string File = "icons.svg";

    private static readonly FrozenSet<string> Drawings = Read();
    private static readonly string[] Regular = ["regular", "filled"],
        Filled = ["filled", "regular"];
    private static readonly int[] Sizes = [16, 20, 24, 28, 32, 48];
    private static readonly ConcurrentDictionary<(string, string, int, bool, bool), MarkupString> Written = new();

    /// <summary>Names of all drawings, e.g. "bed".</summary>
    public static IEnumerable<string> Names => Drawings.Select(one => Name().Match(one).Groups[1].Value).Distinct();

    /// <summary>
    /// The drawing of a name that comes nearest in size, in the wanted style where there is one; null for a name that
    /// is not drawn at all.
    /// </summary>
    public static string? Find(string name, int size, bool filled = false) =>
        (
            from style in filled ? Filled : Regular
            from nearest in Sizes.OrderBy(one => Math.Abs(one - size)).ThenByDescending(one => one)
            let drawing = $"i-{name}-{nearest}-{style}"
            where Drawings.Contains(drawing)
            select drawing
        ).FirstOrDefault();

    /// <summary>The classes of an icon.</summary>
    internal static string Classes(int size, bool flip) =>
        "i" + (size == 20 ? "" : $" i{size}") + (flip ? " flip" : "");

    /// <summary>
    /// An icon as it stands in the page, without a component of its own: for what is drawn hundreds of times. The words
    /// beside it say the same.
    /// </summary>
    internal static MarkupString Svg(
        ResourceAssetCollection assets,
        string name,
        int size = 16,
        bool flip = false,
        bool filled = false
    ) =>
        Written.GetOrAdd(
            (assets[File], name, size, flip, filled),
            static key =>
                new(
                    $"""<svg class="{Classes(key.Item3, key.Item4)}" aria-hidden="true"><use href="{key.Item1}#{Find(
                        key.Item2,
                        key.Item3,
                        key.Item5
                    )}"></use></svg>"""
                )
        );

    private static FrozenSet<string> Read()
    {
        using var file = typeof(Icons).Assembly.GetManifestResourceStream(File)!;
        using var text = new StreamReader(file);
        return Symbol().Matches(text.ReadToEnd()).Select(match => match.Groups[1].Value).ToFrozenSet();
    }

    [GeneratedRegex("<symbol id=\"([^\"]+)\"")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^i-(\w+)-\d+-\w+$")]
    private static partial Regex Name();
}
