using System.Text.Json;
using NuGet.Versioning;

namespace HospitalOps.ArchitectureTests.Supply;

/// <summary>
/// Published advisories of our packages, taken at a date from a package source that serves them (eng/advisories.mjs).
/// </summary>
/// <param name="LookedUp">All packages that were asked for: none found is not the same as never asked.</param>
internal sealed record Advisories(
    DateOnly? TakenOn,
    string? Source,
    IReadOnlyList<string>? LookedUp,
    IReadOnlyList<Advisory>? Entries
)
{
    /// <summary>Older data says nothing about what is known today.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(180);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Advisories? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<Advisories>(File.ReadAllText(path), Json) : null;

    /// <summary>What is wrong with these packages, or with the data themselves; empty is a pass.</summary>
    public static IEnumerable<string> Findings(
        Advisories? data,
        IEnumerable<(string Package, NuGetVersion Version)> packages,
        DateOnly today
    )
    {
        if (data is null)
            return ["there are no advisories: node eng/advisories.mjs, where the package source serves them"];
        if (data.TakenOn is not { } takenOn || string.IsNullOrWhiteSpace(data.Source))
            return ["the advisories have no date or no source"];
        if (takenOn > today || takenOn.AddDays((int)Lifetime.TotalDays) < today)
            return [$"the advisories of {takenOn:O} are older than {Lifetime.TotalDays} days, or of the future"];
        if (data.LookedUp is not { Count: > 0 } || data.Entries is null)
            return ["no package was looked up"];
        var lookedUp = data.LookedUp.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var entries = data.Entries.ToLookup(entry => entry.Package, StringComparer.OrdinalIgnoreCase);
        return packages.SelectMany(package =>
            lookedUp.Contains(package.Package)
                ? entries[package.Package]
                    .Where(entry => entry.Hits(package.Version))
                    .Select(entry => $"{package.Package} {package.Version}: {entry.Severity}, {entry.Id}")
                : [$"{package.Package} {package.Version} was never looked up"]
        );
    }
}

/// <param name="Versions">Ranges as NuGet writes them.</param>
internal sealed record Advisory(string Package, IReadOnlyList<string> Versions, string Id, string Severity)
{
    public bool Hits(NuGetVersion version) =>
        Versions.Any(range => VersionRange.Parse(range, allowFloating: false).Satisfies(version));
}
