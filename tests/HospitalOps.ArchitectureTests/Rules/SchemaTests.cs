using System.Reflection;
using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HospitalOps.ArchitectureTests.Rules;

/// <summary>What the databases are and what the code believes they are is the same thing.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Services { get; } =
        new(Product.Services.Select(service => service.GetName().Name!));

    [Theory]
    [MemberData(nameof(Services))]
    public void A_change_of_the_model_comes_with_its_migration(string service)
    {
        using var context = ContextOf(service);

        Assert.True(
            !context.Database.HasPendingModelChanges(),
            $"The model of {service} differs from its last migration: add one (CONTRIBUTING.md). {Differences(context)}"
        );
    }

    [Fact]
    public void A_model_without_its_migration_is_found()
    {
        using var context = new Unmigrated(Options<Unmigrated>());

        Assert.True(context.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Each_unique_index_says_in_the_guards_what_it_promises(string service)
    {
        using var context = ContextOf(service);
        var guards = Guards.Of(Assembly.Load(service));

        Assert.Empty(Unsaid(context, guards));
    }

    [Fact]
    public void A_unique_index_without_its_promise_is_found()
    {
        using var context = new Unmigrated(Options<Unmigrated>());

        Assert.Equal(["one_thing"], Unsaid(context, "comment on index another_thing is 'something else';"));
    }

    private static string Differences(DbContext context)
    {
        var initializer = context.GetService<IModelRuntimeInitializer>();
        var before = initializer.Initialize(context.GetService<IMigrationsAssembly>().ModelSnapshot!.Model);
        var differences = context
            .GetService<IMigrationsModelDiffer>()
            .GetDifferences(
                before.GetRelationalModel(),
                context.GetService<IDesignTimeModel>().Model.GetRelationalModel()
            );
        return string.Join(", ", differences.Select(one => $"{one.GetType().Name} {Named(one)}"));
    }

    private static string Named(object operation) =>
        string.Join(
            " ",
            new[] { "Table", "Name" }.Select(name => operation.GetType().GetProperty(name)?.GetValue(operation))
        );

    private static IEnumerable<string> Unsaid(DbContext context, string guards) =>
        context
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetIndexes())
            .Where(index => index.IsUnique)
            .Select(index => index.GetDatabaseName()!)
            .Where(name => !guards.Contains($"comment on index {name} is '", StringComparison.Ordinal));

    /// <summary>The service's context; it never connects.</summary>
    private static DbContext ContextOf(string service)
    {
        var type = Assembly.Load(service).GetTypes().Single(type => type.IsSubclassOf(typeof(DbContext)));
        var options = typeof(SchemaTests)
            .GetMethod(nameof(Options), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, null);
        return (DbContext)Activator.CreateInstance(type, options)!;
    }

    private static DbContextOptions<TContext> Options<TContext>()
        where TContext : DbContext => new DbContextOptionsBuilder<TContext>().UseNpgsql("Host=nowhere.invalid").Options;

    private sealed class Unmigrated(DbContextOptions<Unmigrated> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) =>
            modelBuilder.Entity<Thing>().HasIndex(thing => thing.Name).IsUnique().HasDatabaseName("one_thing");
    }

    private sealed record Thing(Guid Id, string Name);
}
