using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.ArchitectureTests.Rules;

public sealed class IdsTests
{
    [Fact]
    public void An_id_that_has_a_type_is_nowhere_a_plain_one() =>
        Assert.Empty(
            Product.Services.SelectMany(service =>
                Ids.Plain(service.GetTypes().Where(typeof(DbContext).IsAssignableFrom), service.GetTypes())
            )
        );

    [Fact]
    public void A_plain_id_is_found_where_a_type_exists() =>
        Assert.Equal(
            ["Thing.Id", "Thing.FormerThingId"],
            Ids.Plain([typeof(Context)], [typeof(ThingId), typeof(Thing)])
        );

    private sealed class Context : DbContext
    {
        public DbSet<Thing> Things => Set<Thing>();
    }

    private sealed class Thing
    {
        public Guid Id { get; init; }

        public ThingId NextThingId { get; init; }

        public Guid? FormerThingId { get; init; }

        public Guid OtherId { get; init; }
    }

    private readonly record struct ThingId(Guid Value) : ITypedId<ThingId>
    {
        public static ThingId Of(Guid value) => new(value);

        public int CompareTo(ThingId other) => Value.CompareTo(other.Value);
    }
}
