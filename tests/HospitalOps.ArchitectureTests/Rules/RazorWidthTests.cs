namespace HospitalOps.ArchitectureTests.Rules;

public sealed class RazorWidthTests
{
    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Product.Root, "src"), "*.razor", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Product.Root, path).Replace('\\', '/'))
                .Where(name => !name.Contains("/obj/", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_line_is_too_long_and_the_third_attribute_has_its_own(string file) =>
        Assert.Empty(RazorWidth.Findings(File.ReadAllText(Path.Combine(Product.Root, file))));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_row_is_known_by_its_id_and_not_by_what_it_shows(string file) =>
        Assert.Empty(RazorWidth.ShownKeys(File.ReadAllText(Path.Combine(Product.Root, file))));

    [Theory]
    [InlineData("<li @key=\"call.Number\">", 1)]
    [InlineData("<li @key=\"(number.Type, number.Masked)\">", 1)]
    [InlineData("<li @key=\"call.ServicePointId\">", 0)]
    [InlineData("<Bed @key=\"one.Id\" Text=\"@one.Number\" />", 0)]
    public void A_key_that_is_shown_is_found(string line, int findings) =>
        Assert.Equal(findings, RazorWidth.ShownKeys(line).Count());

    [Theory]
    [InlineData("<Bed A=\"1\" B=\"2\" />", 0)]
    [InlineData("<Bed A=\"1\" B=\"2\" C=\"3\" />", 1)]
    [InlineData("<Bed A=\"1\" B=\"@(x == \"y\" ? \"c=\" : T[\"d\"])\"\n     C=\"3\" />", 0)]
    [InlineData("<Bed A=\"1\" B=\"@(x == \"y\")\" C=\"3\" />", 1)]
    [InlineData("<Bed A=\"1\" B=\"2\"\n     C=\"3\" D=\"4\" E=\"5\" />", 1)]
    [InlineData("<p>a=\"1\" b=\"2\" c=\"3\"</p>", 0)]
    [InlineData("@code {\n    var a = b; var c = d; var e = f;\n}", 0)]
    public void A_third_attribute_on_one_line_is_found(string text, int findings) =>
        Assert.Equal(findings, RazorWidth.Findings(text).Count());

    [Fact]
    public void A_line_over_the_limit_is_found_in_markup_and_code()
    {
        var text = new string('x', RazorWidth.Limit + 1);
        Assert.Equal([1, 3], RazorWidth.Findings($"{text}\n@code {{\n{text}\n}}"));
    }
}
