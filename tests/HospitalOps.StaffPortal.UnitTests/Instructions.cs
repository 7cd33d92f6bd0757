using System.Reflection;
using System.Reflection.Emit;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>What methods of a program do, instruction by instruction.</summary>
internal static class Instructions
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

    /// <summary>Methods and constructors that a type declares itself.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    /// <summary>The instructions with their operand: a number, a string, a type or a member.</summary>
    public static IEnumerable<(OpCode Code, object? Operand)> Of(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length; )
        {
            var first = il[at++];
            var code = Codes[first == 0xFE ? unchecked((short)(0xFE00 | il[at++])) : first];
            yield return (code, Operand(method, code, SizeOf(code) >= 4 ? BitConverter.ToInt32(il, at) : 0));
            at += code.OperandType == OperandType.InlineSwitch ? 4 + 4 * BitConverter.ToInt32(il, at) : SizeOf(code);
        }
    }

    private static object? Operand(MethodBase method, OpCode code, int token) =>
        code.OperandType switch
        {
            OperandType.InlineString => method.Module.ResolveString(token),
            OperandType.InlineMethod or OperandType.InlineType => method.Module.ResolveMember(
                token,
                method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                method.IsGenericMethod ? method.GetGenericArguments() : null
            ),
            _ => null,
        };

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
