using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.ServiceDefaults.Persistence;

/// <summary>Names tables and columns as PostgreSQL people expect them.</summary>
public static partial class SnakeCaseNames
{
    /// <summary>
    /// Call at the end of <c>OnModelCreating</c>. Names that were given explicitly in snake case stay.
    /// </summary>
    public static void UseSnakeCaseNames(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
                entity.SetTableName(Snake(table));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.GetColumnName()));
            foreach (var key in entity.GetKeys())
                key.SetName(Snake(key.GetName()!));
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName(Snake(foreignKey.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    private static string Snake(string name) => Words().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Words();
}
