using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Persistence;

internal static class ColumnTypes
{
    public static void Aggregate<T>(this EntityTypeBuilder<T> builder)
        where T : AggregateRoot
    {
        builder.Ignore(aggregate => aggregate.AggregateId);
        builder.Ignore(aggregate => aggregate.AggregateType);
        builder.Property(aggregate => aggregate.Version).IsConcurrencyToken();
    }

    /// <summary>Enums are stored as their lower_snake codes: readable in SQL, safe against reordering.</summary>
    public static PropertyBuilder<TEnum> AsCode<TEnum>(this PropertyBuilder<TEnum> property)
        where TEnum : struct, Enum => property.HasConversion(value => value.Code(), code => Codes.Parse<TEnum>(code));

    public static PropertyBuilder<TEnum?> AsCode<TEnum>(this PropertyBuilder<TEnum?> property)
        where TEnum : struct, Enum =>
        property.HasConversion(value => value!.Value.Code(), code => Codes.Parse<TEnum>(code));
}
