using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HospitalOps.Services.Persistence;

/// <summary>Typed ids are stored as what they are: a uuid.</summary>
public static class TypedIds
{
    /// <summary>For one id type, wherever it stands in the model.</summary>
    public static ModelConfigurationBuilder TypedId<TId>(this ModelConfigurationBuilder configuration)
        where TId : struct, ITypedId<TId>
    {
        configuration.Properties<TId>().HaveConversion<Converter<TId>>();
        // Also where it is no property: as a parameter of a query.
        configuration.DefaultTypeMapping<TId>().HasConversion<Converter<TId>>();
        return configuration;
    }

    private sealed class Converter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Of<TId>(value))
        where TId : struct, ITypedId<TId>;

    private static TId Of<TId>(Guid value)
        where TId : struct, ITypedId<TId> => TId.Of(value);
}
