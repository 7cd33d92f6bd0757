using System.Text.RegularExpressions;
using HospitalOps.SharedKernel;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>The list of codes in the documentation is written from the sources; this test writes it and fails when it was old.</summary>
public sealed partial class ProblemCodesTests
{
    private static readonly string Document = Path.Combine(Product.Root, "docs", "problem-codes.md");

    [Fact]
    public void The_documented_codes_are_the_codes_of_the_sources()
    {
        var expected = Write(Codes());
        var actual = File.Exists(Document) ? File.ReadAllText(Document) : "";
        if (actual != expected) File.WriteAllText(Document, expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Every_code_is_lower_snake() => Assert.All(Codes(), code => Assert.Matches("^[a-z]+(_[a-z]+)*$", code.Code));

    private static List<(string Code, string Kind, string Detail)> Codes() =>
    [
        .. Directory.EnumerateFiles(Product.Root, "*Refusals.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => Refusal().Matches(File.ReadAllText(path)))
            .Select(match => (match.Groups["code"].Value, match.Groups["kind"].Value, match.Groups["detail"].Value))
            .DistinctBy(code => code.Item1).OrderBy(code => code.Item1, StringComparer.Ordinal),
    ];

    private static string Write(IEnumerable<(string Code, string Kind, string Detail)> codes) =>
        "# Codes of refusals\n\nWritten from the sources by a test. Each is the `code` of an RFC 9457 problem.\n\n| code | status | meaning |\n|---|---|---|\n"
        + string.Concat(codes.Select(code => $"| `{code.Code}` | {StatusOf(code.Kind)} | {code.Detail} |\n"));

    private static int StatusOf(string kind) => Enum.Parse<RefusalKind>(kind) switch
    {
        RefusalKind.Invalid => 400,
        RefusalKind.NotAllowed => 403,
        RefusalKind.NotFound => 404,
        RefusalKind.Conflict => 409,
        _ => 412,
    };

    [GeneratedRegex("""\(RefusalKind\.(?<kind>\w+),\s*"(?<code>[a-z_]+)",\s*"(?<detail>[^"]*)"\)""")]
    private static partial Regex Refusal();
}
