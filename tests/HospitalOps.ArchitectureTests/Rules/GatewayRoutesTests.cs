using System.Text.RegularExpressions;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>What a service answers is reached through the one public address.</summary>
public sealed partial class GatewayRoutesTests
{
    [Theory]
    [InlineData("Admissions")]
    [InlineData("BedManagement")]
    [InlineData("WaitingQueue")]
    [InlineData("PatientTracking")]
    public void Every_path_of_a_service_is_routed_by_the_gateway(string service)
    {
        var routes = File.ReadAllText(Path.Combine(Product.Root, "src", "HospitalOps.Gateway", "Routes.cs"));
        var mapped = Directory
            .EnumerateFiles(
                Path.Combine(Product.Root, "src", $"HospitalOps.{service}"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .SelectMany(path => FirstSegment().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["segment"].Value)
            .Distinct()
            .ToList();

        Assert.NotEmpty(mapped);
        Assert.DoesNotContain(mapped, segment => !routes.Contains($"\"{segment}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("""Map(Get|Post|Put|Delete|Patch)\("/(?<segment>[a-z-]+)""")]
    private static partial Regex FirstSegment();
}
