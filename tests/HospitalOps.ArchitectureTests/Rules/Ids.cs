using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>An id has its type everywhere in a service, or nowhere.</summary>
internal static class Ids
{
    /// <summary>Properties of stored types that carry a plain GUID although the id has a type of its own.</summary>
    /// <param name="contexts">Database contexts; a stored type is one that they have a set of.</param>
    /// <param name="types">All types of the service.</param>
    public static IEnumerable<string> Plain(IEnumerable<Type> contexts, IReadOnlyCollection<Type> types)
    {
        var names = types
            .Where(type =>
                type.GetInterfaces()
                    .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ITypedId<>))
            )
            .Select(type => type.Name)
            .ToList();
        return from context in contexts
            from set in context.GetProperties()
            where set.PropertyType.IsGenericType && set.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)
            let stored = set.PropertyType.GetGenericArguments()[0]
            from property in stored.GetProperties()
            where property.PropertyType == typeof(Guid) || property.PropertyType == typeof(Guid?)
            let told = property.Name == "Id" ? $"{stored.Name}Id" : property.Name
            where names.Exists(name => told.EndsWith(name, StringComparison.Ordinal))
            select $"{stored.Name}.{property.Name}";
    }
}
