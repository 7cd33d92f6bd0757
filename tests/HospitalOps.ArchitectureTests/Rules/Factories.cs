using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>
/// What is stored is made and changed by methods that can be read at the call: more than seven arguments in a row are
/// a small record, whose members have names.
/// </summary>
internal static class Factories
{
    /// <summary>Most parameters that a constructor or method may have.</summary>
    public const int Most = 7;

    /// <summary>Constructors and methods of stored types with more parameters, as "Type.Method (count)".</summary>
    /// <param name="contexts">Database contexts; a stored type is one that they have a set of.</param>
    public static IEnumerable<string> TakeTooMuch(IEnumerable<Type> contexts) =>
        from context in contexts
        from set in context.GetProperties()
        where set.PropertyType.IsGenericType && set.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)
        let stored = set.PropertyType.GetGenericArguments()[0]
        from member in stored.GetMembers(
            BindingFlags.Instance
                | BindingFlags.Static
                | BindingFlags.Public
                | BindingFlags.NonPublic
                | BindingFlags.DeclaredOnly
        )
        where member is MethodBase && !member.IsDefined(typeof(CompilerGeneratedAttribute))
        let count = ((MethodBase)member).GetParameters().Length
        where count > Most
        select $"{stored.Name}.{member.Name} ({count})";
}
