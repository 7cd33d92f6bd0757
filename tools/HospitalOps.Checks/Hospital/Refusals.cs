using System.Text.Json;
using HospitalOps.Api;

namespace HospitalOps.Checks.Hospital;

/// <summary>The words that the portal has for refusals, in its three languages.</summary>
internal static class Refusals
{
    private static readonly Lazy<HashSet<string>> Known = new(Read);

    public static bool HasWords(ApiProblem problem) => Known.Value.Contains($"problem.{problem.Code}");

    private static HashSet<string> Read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "HospitalOps.sln")))
            root = root.Parent!;
        HashSet<string>? everywhere = null;
        foreach (var language in new[] { "fr", "ar", "en" })
        {
            var keys = Directory
                .EnumerateFiles(
                    Path.Combine(root.FullName, "src/HospitalOps.StaffPortal"),
                    $"Texts.{language}.json",
                    SearchOption.AllDirectories
                )
                .Where(file =>
                    !file.Contains("/bin/", StringComparison.Ordinal)
                    && !file.Contains("/obj/", StringComparison.Ordinal)
                )
                .SelectMany(file =>
                    JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!.Keys
                )
                .ToHashSet();
            everywhere = everywhere is null ? keys : [.. everywhere.Intersect(keys)];
        }
        return everywhere!;
    }
}
