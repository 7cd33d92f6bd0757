namespace HospitalOps.AppHost.Tests;

/// <summary>Places in the checkout that the tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>The AppHost, built in the configuration of the tests.</summary>
    public static string AppHost =>
        Path.Combine(
            Root,
            "HospitalOps.AppHost/bin",
            new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
            "net10.0/HospitalOps.AppHost.dll"
        );

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HospitalOps.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
