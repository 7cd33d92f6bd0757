using System.Reflection;
using System.Reflection.Emit;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>
/// Where a program writes a value of a closed set by its name in C# (<c>ToClean</c>), read from its instructions: in an
/// interpolation, in markup, as a value that fills a text, by ToString. What is meant is the code (<c>to_clean</c>).
/// </summary>
internal static class NamesOfCode
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.Public
        | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Method and closed set of each place; what the compiler writes for a record is none.</summary>
    public static IEnumerable<string> In(params Type[] types) =>
        from type in types
        from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
        where method.Name is not ("PrintMembers" or "ToString")
        from set in Of(method)
        select $"{type.FullName}.{method.Name}: {set.Name}";

    private static IEnumerable<Type> Of(MethodBase method)
    {
        Type? named = null;
        foreach (var (code, token) in Instructions(method.GetMethodBody()?.GetILAsByteArray() ?? []))
        {
            var called = code.OperandType == OperandType.InlineMethod ? Resolve(method, token) as MethodBase : null;
            if (
                called?.Name == "AppendFormatted"
                && called.GetGenericArguments() is [var written, ..]
                && IsSet(written)
            )
                yield return written;
            if (named is not null && (called is null ? code == OpCodes.Stelem_Ref : Writes(called)))
                yield return named;
            named =
                (code == OpCodes.Box || code == OpCodes.Constrained)
                && Resolve(method, token) is Type type
                && IsSet(type)
                    ? type
                    : null;
        }
    }

    private static bool Writes(MethodBase called) =>
        called.Name is "AddContent" or "AddAttribute" or "ToString" or "Concat";

    private static bool IsSet(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true, Namespace: { } name }
        && name.StartsWith("HospitalOps", StringComparison.Ordinal);

    private static MemberInfo? Resolve(MethodBase method, int token) =>
        method.Module.ResolveMember(
            token,
            method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null
        );

    private static IEnumerable<(OpCode Code, int Token)> Instructions(byte[] il)
    {
        for (var at = 0; at < il.Length; )
        {
            var first = il[at++];
            var code = Codes[first == 0xFE ? unchecked((short)(0xFE00 | il[at++])) : first];
            yield return (code, SizeOf(code) >= 4 ? BitConverter.ToInt32(il, at) : 0);
            at += code.OperandType == OperandType.InlineSwitch ? 4 + 4 * BitConverter.ToInt32(il, at) : SizeOf(code);
        }
    }

    private static int SizeOf(OpCode code) =>
        code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
}
