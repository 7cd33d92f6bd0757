using System.Reflection;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>Which sources were measured: version and commit, as the build wrote them.</summary>
internal static class BuildVersion
{
    public static string Text { get; } =
        typeof(BuildVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "unknown";
}
