using System.Text.RegularExpressions;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>A sheet beside a component styles what the component draws; what several draw is in portal.css.</summary>
public sealed partial class StylesTests
{
    public static TheoryData<string> Sheets =>
        [
            .. Directory
                .EnumerateFiles(TextUse.Portal, "*.razor.css", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
                .Select(file => Path.GetRelativePath(TextUse.Portal, file).Replace('\\', '/')),
        ];

    [Theory, MemberData(nameof(Sheets))]
    public void A_sheet_is_about_what_its_component_draws(string sheet)
    {
        var markup = File.ReadAllText(Path.Combine(TextUse.Portal, sheet[..^".css".Length]));
        Assert.Empty(Foreign(File.ReadAllText(Path.Combine(TextUse.Portal, sheet)), markup));
    }

    [Fact]
    public void A_rule_about_another_component_would_be_found() =>
        Assert.Equal(
            ["strange"],
            Foreign(
                "/* .not{} */ .own ::deep a{color:red} @media print{.own.wide,.strange{margin:0}}",
                """<p class="own wide">"""
            )
        );

    [Fact]
    public void The_page_takes_the_sheets_of_components_before_the_shared_one() =>
        Assert.True(
            Places("HospitalOps.StaffPortal.styles.css") is var own and > 0 && own < Places("portal.css"),
            "Shared rules, for print above all, must win over those of a page."
        );

    /// <summary>Its colours are named in the sheet of looks.</summary>
    [Fact]
    public void Whatever_takes_the_shared_sheet_takes_that_of_the_looks_before_it() =>
        Assert.All(
            TextUse.Sources.Where(source => source.Text.Contains("portal.css", StringComparison.Ordinal)),
            source =>
                Assert.InRange(
                    source.Text.IndexOf("look.css", StringComparison.Ordinal),
                    1,
                    source.Text.IndexOf("portal.css", StringComparison.Ordinal)
                )
        );

    private static int Places(string sheet) =>
        File.ReadAllText(Path.Combine(TextUse.Portal, "Shell", "App.razor")).IndexOf(sheet, StringComparison.Ordinal);

    /// <summary>The classes by which rules begin and that the markup does not know.</summary>
    private static IEnumerable<string> Foreign(string sheet, string markup) =>
        Selector()
            .Matches(Comment().Replace(sheet, ""))
            .SelectMany(rule => rule.Groups[1].Value.Split(','))
            .Select(selector => FirstClass().Match(selector).Groups[1].Value)
            .Where(name => name.Length > 0 && !markup.Contains(name, StringComparison.Ordinal))
            .Distinct();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"([^{}@]+)\{[^{}]*\}")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\.([a-z][\w-]*)")]
    private static partial Regex FirstClass();
}
