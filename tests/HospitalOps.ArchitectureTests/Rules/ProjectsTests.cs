using System.Text.Json;
using System.Xml.Linq;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>Who carries which packages: the gateway and the portal are started without a database driver.</summary>
public sealed class ProjectsTests
{
    private static readonly string[] OfServices =
    [
        "Microsoft.EntityFrameworkCore",
        "MassTransit",
        "Npgsql",
        "RabbitMQ",
    ];

    [Theory]
    [InlineData("Gateway")]
    [InlineData("StaffPortal")]
    public void Gateway_and_portal_carry_neither_database_nor_broker(string project) =>
        Assert.DoesNotContain(PackagesOf(project), IsOfServices);

    [Fact]
    public void A_service_carries_them_so_that_the_rule_can_fail() =>
        Assert.True(PackagesOf("BedManagement").Where(IsOfServices).Count() > 3);

    [Theory]
    [InlineData("SharedKernel")]
    [InlineData("Contracts")]
    [InlineData("Placement")]
    [InlineData("Queueing")]
    [InlineData("Indicators")]
    public void Pure_libraries_name_no_package_and_no_framework(string project) =>
        Assert.DoesNotContain(
            XDocument
                .Load(Path.Combine(Product.Root, "src", $"HospitalOps.{project}", $"HospitalOps.{project}.csproj"))
                .Descendants(),
            item => item.Name.LocalName is "PackageReference" or "FrameworkReference"
        );

    [Fact]
    public void What_every_process_does_stays_small() =>
        Assert.InRange(
            Directory
                .EnumerateFiles(
                    Path.Combine(Product.Root, "HospitalOps.ServiceDefaults"),
                    "*.cs",
                    SearchOption.AllDirectories
                )
                .Count(path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)),
            1,
            12
        );

    private static bool IsOfServices(string package) =>
        OfServices.Any(prefix => package.StartsWith(prefix, StringComparison.Ordinal));

    private static List<string> PackagesOf(string project)
    {
        var assets = Path.Combine(Product.Root, "src", $"HospitalOps.{project}", "obj", "project.assets.json");
        using var document = JsonDocument.Parse(File.ReadAllText(assets));
        return [.. document.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name)];
    }
}
