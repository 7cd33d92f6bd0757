using HospitalOps.Contracts.BedManagement;
using HospitalOps.Services.Outbox;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Services.TestHost;

/// <summary>The smallest aggregate with events.</summary>
internal sealed class SampleBed : AggregateRoot
{
    private SampleBed() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Bed";

    public static SampleBed Create(Guid id, Guid hospital) => new() { Id = id, HospitalId = hospital };

    public void Found(DateTimeOffset at) =>
        Record(
            new BedUnblocked
            {
                HospitalId = HospitalId,
                BedId = Id,
                BedCode = "T-1",
                WardId = Id,
                OccurredAt = at,
            }
        );
}

/// <summary>What a consumer did, one row per effect: a second row for one version would be a second effect.</summary>
internal sealed class Effect
{
    public long Id { get; private set; }

    public required string Consumer { get; init; }

    public Guid AggregateId { get; init; }

    public long Version { get; init; }

    public string? Trace { get; init; }
}

internal sealed class SampleDbContext(DbContextOptions<SampleDbContext> options) : DbContext(options)
{
    public const string Schema = """
        create table bed (id uuid primary key, hospital_id uuid not null, version bigint not null);
        create table effect (id bigint generated always as identity primary key, consumer text not null,
          aggregate_id uuid not null, version bigint not null, trace text, at timestamptz not null default clock_timestamp());
        """;

    public DbSet<SampleBed> Beds => Set<SampleBed>();

    public DbSet<Effect> Effects => Set<Effect>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SampleBed>(bed =>
        {
            bed.ToTable("bed");
            bed.Ignore(one => one.AggregateId);
            bed.Ignore(one => one.AggregateType);
            bed.Property(one => one.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Effect>().ToTable("effect");
        modelBuilder.AddMessaging();
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        foreach (var property in entity.GetProperties())
            property.SetColumnName(
                string.Concat(
                    property.Name.Select(
                        (letter, at) =>
                            char.IsUpper(letter) && at > 0
                                ? $"_{char.ToLowerInvariant(letter)}"
                                : $"{char.ToLowerInvariant(letter)}"
                    )
                )
            );
    }
}
