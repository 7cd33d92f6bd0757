using System.Reflection;

namespace HospitalOps.ArchitectureTests;

/// <summary>The assemblies under the rules.</summary>
internal static class Product
{
    public static IReadOnlyList<Assembly> Services { get; } =
    [
        .. new[] { "Identity", "Admissions", "BedManagement", "WaitingQueue", "PatientTracking" }.Select(name =>
            Assembly.Load($"HospitalOps.{name}")
        ),
    ];

    public static Assembly Contracts { get; } = Assembly.Load("HospitalOps.Contracts");

    /// <summary>Requests, views and clients.</summary>
    public static Assembly Api { get; } = Assembly.Load("HospitalOps.Api");

    public static Assembly Messaging { get; } = Assembly.Load("HospitalOps.Services");

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HospitalOps.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
