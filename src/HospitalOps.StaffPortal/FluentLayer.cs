#if FEED_NUGET
using Microsoft.FluentUI.AspNetCore.Components;
#endif

namespace HospitalOps.StaffPortal;

/// <summary>
/// What the source of the Fluent components needs beside its markup; the one place that knows which source it is
/// (docs/adr/0003).
/// </summary>
internal static class FluentLayer
{
#if FEED_NUGET
    /// <summary>Before the product's own sheets, which have the last word.</summary>
    public static IReadOnlyList<string> StyleSheets { get; } =
    ["_content/Microsoft.FluentUI.AspNetCore.Components/Microsoft.FluentUI.AspNetCore.Components.bundle.scp.css"];

    public static void Register(IServiceCollection services) => services.AddFluentUIComponents();
#else
    /// <summary>Our wrappers need no more than the tokens.</summary>
    public static IReadOnlyList<string> StyleSheets { get; } = [];

    /// <summary>Our wrappers have no services.</summary>
    public static void Register(IServiceCollection services) { }
#endif
}
