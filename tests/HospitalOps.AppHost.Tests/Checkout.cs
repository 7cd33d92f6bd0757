namespace HospitalOps.AppHost.Tests;

/// <summary>Places in the checkout that the tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release, like the tests themselves.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string SampleHost =>
        Path.Combine(
            Root,
            "tests/HospitalOps.AppHost.SampleHost/bin",
            Configuration,
            "net10.0/HospitalOps.AppHost.SampleHost.dll"
        );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HospitalOps.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
