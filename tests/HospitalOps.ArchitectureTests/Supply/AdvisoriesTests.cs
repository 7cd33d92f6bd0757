using NuGet.Versioning;

namespace HospitalOps.ArchitectureTests.Supply;

public sealed class AdvisoriesTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    private static readonly Advisories MadeUp = new(
        Today.AddDays(-10),
        "made up",
        ["Bed.Store", "Bed.Paint"],
        [new("bed.store", ["[2.0.0, 2.4.1)", "(, 1.9.9]"], "GHSA-made-up", "high")]
    );

    /// <summary>Explicit: "./hospitalops check advisories" runs it, once there are data to run it on.</summary>
    [Fact(Explicit = true)]
    public void No_package_has_a_published_weakness()
    {
        var packages = Restored.All();
        Assert.NotEmpty(packages);
        Assert.Empty(
            Advisories.Findings(
                Advisories.Read(Path.Combine(Product.Root, "eng", "advisories.json")),
                packages,
                DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
            )
        );
    }

    [Theory]
    [InlineData("2.0.0", true)]
    [InlineData("2.4.0", true)]
    [InlineData("2.4.1-rc.1", true)]
    [InlineData("2.4.1", false)]
    [InlineData("1.9.9", true)]
    [InlineData("1.9.10", false)]
    public void A_version_in_a_range_of_an_advisory_is_found(string version, bool found) =>
        Assert.Equal(found, Findings(MadeUp, ("Bed.Store", version)).Any(text => text.Contains("GHSA-made-up")));

    [Fact]
    public void A_package_that_nobody_has_looked_up_is_found() =>
        Assert.Contains(
            "never looked up",
            Assert.Single(Findings(MadeUp, ("Bed.Sheet", "1.0.0"), ("Bed.Paint", "1.0.0")))
        );

    [Fact]
    public void No_data_is_a_finding() =>
        Assert.Single(Findings(Advisories.Read(Path.Combine(Product.Root, "no-such-file.json"))));

    [Fact]
    public void Data_without_a_date_are_a_finding() => Assert.Single(Findings(MadeUp with { TakenOn = null }));

    [Fact]
    public void Data_without_a_source_are_a_finding() => Assert.Single(Findings(MadeUp with { Source = " " }));

    [Fact]
    public void Data_without_anything_looked_up_are_a_finding() =>
        Assert.Single(Findings(MadeUp with { LookedUp = [] }));

    [Theory]
    [InlineData(-180, 0)]
    [InlineData(-181, 1)]
    [InlineData(1, 1)]
    public void Data_of_more_than_180_days_are_a_finding(int days, int findings) =>
        Assert.Equal(findings, Findings(MadeUp with { TakenOn = Today.AddDays(days) }).Count());

    private static IEnumerable<string> Findings(Advisories? data, params (string Package, string Version)[] packages) =>
        Advisories.Findings(
            data,
            packages.Select(package => (package.Package, NuGetVersion.Parse(package.Version))),
            Today
        );
}
