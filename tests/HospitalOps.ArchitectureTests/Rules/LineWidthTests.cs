namespace HospitalOps.ArchitectureTests.Rules;

public sealed class LineWidthTests
{
    /// <summary>Lines that a literal or a test's name carries, as counted on 2026-11-30: only ever less.</summary>
    private const int Carried = 489;

    private static readonly string[] Skipped = ["/bin/", "/obj/", "/node_modules/", "/Migrations/", "/.hospitalops/"];

    private static readonly Lazy<IReadOnlyList<(string Place, bool Carried)>> Long = new(() =>
        [
            .. Directory
                .EnumerateFiles(Product.Root, "*.cs", SearchOption.AllDirectories)
                .Select(path => (path, name: Path.GetRelativePath(Product.Root, path).Replace('\\', '/')))
                .Where(file => !Skipped.Any(folder => $"/{file.name}".Contains(folder, StringComparison.Ordinal)))
                .SelectMany(file =>
                    LineWidth
                        .TooLong(File.ReadLines(file.path))
                        .Select(line => ($"{file.name}:{line.Line}", line.Carried))
                ),
        ]
    );

    [Fact]
    public void No_line_is_over_the_limit_unless_a_literal_or_a_sentence_carries_it() =>
        Assert.Empty(Long.Value.Where(line => !line.Carried).Select(line => line.Place));

    [Fact]
    public void Lines_that_something_carries_over_the_limit_become_fewer() =>
        Assert.InRange(Long.Value.Count(line => line.Carried), 0, Carried);

    [Theory]
    [InlineData("// ", "", false)]
    [InlineData("// \"", "\"", false)]
    [InlineData("var a = 1 + ", ";", false)]
    [InlineData("var a = \"", "\";", true)]
    [InlineData("var a = $\"{B[\"c\"]}", "\";", true)]
    public void A_literal_carries_a_line_and_a_comment_does_not(string before, string after, bool carried)
    {
        var words = string.Concat(Enumerable.Repeat("word ", 25));
        Assert.Equal((1, carried), Assert.Single(LineWidth.TooLong([before + words + after])));
    }

    [Fact]
    public void Lines_of_a_raw_literal_and_names_of_tests_are_carried()
    {
        var long_ = new string(' ', LineWidth.Limit) + "x";
        Assert.Equal(
            [(2, true), (4, false), (5, true)],
            LineWidth.TooLong(["var a = \"\"\"", long_, "\"\"\";", long_, new string('x', LineWidth.Limit + 1)])
        );
    }
}
