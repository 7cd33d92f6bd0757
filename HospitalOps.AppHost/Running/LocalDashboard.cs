using System.Globalization;
using HospitalOps.AppHost.Home;

namespace HospitalOps.AppHost.Running;

/// <summary>
/// Aspire's dashboard on the loopback address. What a launch profile gives otherwise is given here, so that a checkout
/// without one runs the same way; what an IDE or the Aspire CLI gives is stronger.
/// </summary>
internal static class LocalDashboard
{
    private const string Urls = "ASPNETCORE_URLS";
    private const string Token = "AppHost:BrowserToken";

    public static DistributedApplicationOptions Arguments(string[] args, PrivateFolder home)
    {
        var defaults = new Dictionary<string, string>
        {
            ["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = "true",
            [Urls] = Address(home, "dashboard"),
            ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = Address(home, "dashboard-telemetry"),
            ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = Address(home, "dashboard-resources"),
        };
        return new DistributedApplicationOptions
        {
            Args =
            [
                // A switch of ours: the reader of arguments would take what follows for its value.
                .. args.Where(one => !PrivateFolder.Switches.Contains(one)),
                .. defaults
                    .Where(one => Environment.GetEnvironmentVariable(one.Key) is null)
                    .Select(one => $"--{one.Key}={one.Value}"),
            ],
        };
    }

    /// <summary>Where the dashboard answers.</summary>
    public static string Address(IDistributedApplicationBuilder builder) =>
        (builder.Configuration[Urls] ?? "").Split(';')[0];

    /// <summary>The same with the token that lets in who opens it.</summary>
    public static string LoginAddress(IDistributedApplicationBuilder builder) =>
        $"{Address(builder)}/login?t={builder.Configuration[Token]}";

    private static string Address(PrivateFolder home, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{PortBook.Get(home, name)}");
}
