using Microsoft.EntityFrameworkCore;

namespace HospitalOps.ArchitectureTests.Rules;

public sealed class FactoriesTests
{
    [Fact]
    public void More_than_seven_arguments_of_an_aggregate_are_a_record() =>
        Assert.Empty(
            Factories.TakeTooMuch(
                Product.Services.SelectMany(service => service.GetTypes()).Where(typeof(DbContext).IsAssignableFrom)
            )
        );

    [Fact]
    public void Eight_arguments_are_found_and_seven_are_not() =>
        Assert.Equal(["Thing.Make (8)"], Factories.TakeTooMuch([typeof(Context)]));

    private sealed class Context : DbContext
    {
        public DbSet<Thing> Things => Set<Thing>();
    }

    private sealed class Thing
    {
        public int Sum { get; private set; }

        public static Thing Make(int a, int b, int c, int d, int e, int f, int g, int h)
        {
            var thing = new Thing();
            thing.Change(a, b, c, d, e, f, g);
            thing.Sum += h;
            return thing;
        }

        public void Change(int a, int b, int c, int d, int e, int f, int g) => Sum = a + b + c + d + e + f + g;
    }
}
