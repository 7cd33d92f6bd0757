using System.Text.Json;
using System.Text.RegularExpressions;
using HospitalOps.SharedKernel;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>
/// The list of codes in the documentation is written from the sources; this test writes it and fails when it was old.
/// </summary>
public sealed partial class ProblemCodesTests
{
    private static readonly string Document = Path.Combine(Product.Root, "docs", "problem-codes.md");

    [Fact]
    public void The_documented_codes_are_the_codes_of_the_sources()
    {
        var expected = Write(Codes());
        var actual = File.Exists(Document) ? File.ReadAllText(Document) : "";
        if (actual != expected)
            File.WriteAllText(Document, expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Every_code_is_lower_snake() =>
        Assert.All(Codes(), code => Assert.Matches("^[a-z]+(_[a-z]+)*$", code.Code));

    [Theory, InlineData("fr"), InlineData("ar"), InlineData("en")]
    public void Every_code_has_words(string language)
    {
        using var texts = JsonDocument.Parse(
            File.ReadAllBytes(
                Path.Combine(Product.Root, "src", "HospitalOps.StaffPortal", "Shell", $"Texts.{language}.json")
            )
        );
        Assert.Equal(
            [],
            Codes()
                .Select(code => code.Code)
                .Concat(Statuses())
                .Where(code => !texts.RootElement.TryGetProperty($"problem.{code}", out _))
        );
    }

    /// <summary>
    /// Composed codes (a class's Not says in which state the thing is not) are part of the list, one for each state
    /// that is asked for.
    /// </summary>
    [Fact]
    public void Composed_codes_are_found()
    {
        var codes = Codes().ConvertAll(code => code.Code);
        Assert.Contains("transport_not_started", codes);
        Assert.Contains("cleaning_not_paused", codes);
        Assert.Contains("ticket_not_in_service", codes);
    }

    private static List<(string Code, string Kind, string Detail)> Codes()
    {
        var sources = Sources();
        return
        [
            .. sources
                .SelectMany(source => Refusal().Matches(source.Text).Select(match => (source.Class, Match: match)))
                .SelectMany(found =>
                    States(found.Class, found.Match.Groups["code"].Value, sources)
                        .Select(state =>
                            (
                                found.Match.Groups["code"].Value.Replace("{expected}", state, StringComparison.Ordinal),
                                found.Match.Groups["kind"].Value,
                                Filled()
                                    .Replace(
                                        found
                                            .Match.Groups["detail"]
                                            .Value.Replace("{expected}", state, StringComparison.Ordinal),
                                        "…"
                                    )
                            )
                        )
                )
                .DistinctBy(code => code.Item1)
                .OrderBy(code => code.Item1, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> States(string name, string code, List<(string Class, string Text)> sources) =>
        code.Contains("{expected}", StringComparison.Ordinal)
            ? sources
                .SelectMany(source => Regex.Matches(source.Text, $@"\b{name}\.Not\([^;""]*""(?<state>[a-z_]+)"""))
                .Select(match => match.Groups["state"].Value)
                .Distinct()
            : [""];

    /// <summary>The codes of answers that the framework gives by status.</summary>
    private static IEnumerable<string> Statuses() =>
        Status()
            .Matches(Sources().Single(source => source.Class == "ProblemExtensions").Text)
            .Select(match => match.Groups["code"].Value);

    private static List<(string Class, string Text)> Sources() =>
        [
            .. new[] { "src", "HospitalOps.ServiceDefaults" }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Path.Combine(Product.Root, folder), "*.cs", SearchOption.AllDirectories)
                )
                .Where(path =>
                    !path.Contains(
                        $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                        StringComparison.Ordinal
                    )
                )
                .Select(path => (Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
        ];

    private static string Write(IEnumerable<(string Code, string Kind, string Detail)> codes) =>
        "# Codes of refusals\n\nWritten from the sources by a test. Each is the `code` of an RFC 9457 problem.\n\n| code | status | meaning |\n|---|---|---|\n"
        + string.Concat(codes.Select(code => $"| `{code.Code}` | {StatusOf(code.Kind)} | {code.Detail} |\n"));

    private static int StatusOf(string kind) =>
        Enum.Parse<RefusalKind>(kind) switch
        {
            RefusalKind.Invalid => 400,
            RefusalKind.NotAllowed => 403,
            RefusalKind.NotFound => 404,
            RefusalKind.Conflict => 409,
            _ => 412,
        };

    [GeneratedRegex(
        """\(\s*RefusalKind\.(?<kind>\w+),\s*\$?"(?<code>[a-z_]+(\{expected\})?)",\s*\$?"(?<detail>[^"]*)"""
    )]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Filled();

    [GeneratedRegex("""=> "(?<code>[a-z_]+)",""")]
    private static partial Regex Status();
}
