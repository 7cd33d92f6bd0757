using System.Reflection;
using System.Reflection.Emit;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>
/// Where a program writes a value of a closed set by its name in C# (<c>ToClean</c>): in an interpolation, in markup,
/// as a value that fills a text, by ToString. What is meant is the code (<c>to_clean</c>).
/// </summary>
internal static class NamesOfCode
{
    /// <summary>Method and closed set of each place; what the compiler writes for a record is none.</summary>
    public static IEnumerable<string> In(params Type[] types) =>
        from type in types
        from method in Instructions.MethodsOf(type)
        where method.Name is not ("PrintMembers" or "ToString")
        from set in Of(method)
        select $"{type.FullName}.{method.Name}: {set.Name}";

    private static IEnumerable<Type> Of(MethodBase method)
    {
        Type? named = null;
        foreach (var (code, operand) in Instructions.Of(method))
        {
            var called = operand as MethodBase;
            if (
                called?.Name == "AppendFormatted"
                && called.GetGenericArguments() is [var written, ..]
                && IsSet(written)
            )
                yield return written;
            if (named is not null && (called is null ? code == OpCodes.Stelem_Ref : Writes(called)))
                yield return named;
            named =
                (code == OpCodes.Box || code == OpCodes.Constrained) && operand is Type type && IsSet(type)
                    ? type
                    : null;
        }
    }

    private static bool Writes(MethodBase called) =>
        called.Name is "AddContent" or "AddAttribute" or "ToString" or "Concat";

    private static bool IsSet(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true, Namespace: { } name }
        && name.StartsWith("HospitalOps", StringComparison.Ordinal);
}
