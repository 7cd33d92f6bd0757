using System.Text.RegularExpressions;
using NuGet.Versioning;

namespace HospitalOps.ArchitectureTests.Supply;

/// <summary>docs/licences.md holds every package that we name, with the licence that the package states.</summary>
public sealed partial class LicencesTests
{
    /// <summary>Licences that ask for their text only. Another one is a decision, here with its reason.</summary>
    private static readonly string[] Allowed =
    [
        "MIT",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "PostgreSQL",
        "ISC",
        "0BSD",
    ];

    /// <summary>Writes migrations, in the Debug configuration only.</summary>
    private const string DesignTime = "Microsoft.EntityFrameworkCore.Design";

    private static readonly IReadOnlyList<(string Package, string Licence)> Table =
    [
        .. TableLine()
            .Matches(File.ReadAllText(Path.Combine(Product.Root, "docs", "licences.md")))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
    ];

    public static TheoryData<string, string> Direct =>
        [.. Restored.Direct.Select(item => (item.Package, item.Version))];

    [Fact]
    public void The_table_holds_the_packages_that_we_name_and_no_other() =>
        Assert.Equal(
            Restored.Direct.Select(item => item.Package).Order(StringComparer.Ordinal),
            Table.Select(line => line.Package).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_licence_is_one_of_the_allowed() =>
        Assert.All(Table, line => Assert.Contains(line.Licence, Allowed));

    [Theory]
    [MemberData(nameof(Direct))]
    public void A_package_has_the_licence_that_the_table_says(string package, string version)
    {
        if (Restored.Specification(package, version) is not { } specification)
        {
            // One kind of tests restores a part of the packages, and a release none of those of design time.
            Assert.True(
                package == DesignTime || Environment.GetEnvironmentVariable("CI") != "true",
                $"{package} {version}: no project uses it"
            );
            return;
        }
        Assert.Equal(Licence.Of(specification), Table.Single(line => line.Package == package).Licence);
    }

    [Fact]
    public void MassTransit_stays_below_its_commercial_version() =>
        Assert.All(
            Restored.All().Where(item => item.Package.StartsWith("MassTransit", StringComparison.Ordinal)),
            item => Assert.True(item.Version < new NuGetVersion(9, 0, 0), $"{item.Package} {item.Version}")
        );

    [GeneratedRegex(@"^\| (?!Package )([\w.]+) \| ([\w.-]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableLine();
}
