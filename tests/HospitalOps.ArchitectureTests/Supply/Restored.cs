using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NuGet.Versioning;

namespace HospitalOps.ArchitectureTests.Supply;

/// <summary>The packages of the product: those it names, and those that came with them at the last restore.</summary>
internal static partial class Restored
{
    private static readonly string[] ProjectFiles =
    [
        .. SolutionLine()
            .Matches(File.ReadAllText(Path.Combine(Product.Root, "HospitalOps.sln")))
            .Select(match => Path.Combine(Product.Root, match.Groups[1].Value.Replace('\\', '/'))),
    ];

    /// <summary>Packages named in Directory.Packages.props, and SDKs that are packages.</summary>
    public static IReadOnlyList<(string Package, string Version)> Direct { get; } =
    [
        .. XDocument
            .Load(Path.Combine(Product.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(item => (item.Attribute("Include")!.Value, Lowest(item.Attribute("Version")!.Value))),
        .. ProjectFiles
            .Select(project => XDocument.Load(project).Root!.Attribute("Sdk")!.Value.Split('/'))
            .Where(sdk => sdk.Length == 2)
            .Select(sdk => (sdk[0], sdk[1]))
            .Distinct(),
    ];

    /// <summary>Direct and indirect packages of every project that was restored here.</summary>
    public static IReadOnlyList<(string Package, NuGetVersion Version)> All() =>
        [
            .. ProjectFiles
                .Select(project => Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"))
                .Where(File.Exists)
                .SelectMany(Libraries)
                .Distinct()
                .Order(),
        ];

    /// <summary>Null when it was not restored here.</summary>
    public static XElement? Specification(string package, string version)
    {
        var path = Path.Combine(Cache, package.ToLowerInvariant(), version, $"{package.ToLowerInvariant()}.nuspec");
        return File.Exists(path) ? XDocument.Load(path).Root : null;
    }

    private static string Cache { get; } =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Lowest(string range) => VersionRange.Parse(range).MinVersion!.ToNormalizedString();

    private static IEnumerable<(string, NuGetVersion)> Libraries(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(assets));
        return
        [
            .. document
                .RootElement.GetProperty("libraries")
                .EnumerateObject()
                .Where(library => library.Value.GetProperty("type").ValueEquals("package"))
                .Select(library => library.Name.Split('/'))
                .Select(name => (name[0], NuGetVersion.Parse(name[1]))),
        ];
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"")]
    private static partial Regex SolutionLine();
}
