using System.Reflection;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>
/// A control of the portal takes what it needs: data, commands, names, callbacks. One that takes its page can reach
/// everything, is tried only together with that page, and nobody sees what it uses.
/// </summary>
internal static class Controls
{
    /// <summary>Parameters that are a page: routable, or alive as one.</summary>
    public static IEnumerable<string> TakesAPage(IEnumerable<Type> types) =>
        from type in types
        where type.IsAssignableTo(typeof(IComponent))
        from parameter in type.GetProperties(
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
        )
        where
            parameter.IsDefined(typeof(ParameterAttribute)) || parameter.IsDefined(typeof(CascadingParameterAttribute))
        where IsPage(parameter.PropertyType)
        select $"{type.Name}.{parameter.Name}: {parameter.PropertyType.Name}";

    private static bool IsPage(Type type) =>
        type.IsAssignableTo(typeof(LivePage))
        || type.IsDefined(typeof(RouteAttribute), inherit: false)
        || type.GetGenericArguments().Any(IsPage);
}
