using HospitalOps.PatientTracking.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Persistence.Configurations;

internal sealed class MilestoneConfiguration : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.ToTable("milestone");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.StayId, row.OccurredAt });
        builder.HasIndex(row => new { row.VisitId, row.OccurredAt });
        builder.HasIndex(row => new { row.HospitalId, row.OccurredAt });
    }
}

internal sealed class JourneyLinkConfiguration : IEntityTypeConfiguration<JourneyLink>
{
    public void Configure(EntityTypeBuilder<JourneyLink> builder)
    {
        builder.ToTable("journey_link");
        builder.HasKey(row => row.VisitId);
        builder.Property(row => row.VisitId).ValueGeneratedNever();
        builder.HasIndex(row => row.StayId);
    }
}

internal sealed class JourneyConfiguration : IEntityTypeConfiguration<Journey>
{
    public void Configure(EntityTypeBuilder<Journey> builder)
    {
        builder.ToTable("journey");
        builder.HasKey(row => row.StayId);
        builder.Property(row => row.StayId).ValueGeneratedNever();
        builder.Ignore(row => row.AggregateId);
        builder.Ignore(row => row.AggregateType);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.ExpectedConfidence).HasConversion(
            value => value == null ? null : value.Value.Code(), code => code == null ? null : Codes.Parse<Confidence>(code));
        builder.HasIndex(row => new { row.HospitalId, row.LastStampAt }).HasFilter("not ended");
    }
}

internal sealed class TransportConfiguration : IEntityTypeConfiguration<Transport>
{
    public void Configure(EntityTypeBuilder<Transport> builder)
    {
        builder.ToTable("transport");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.AggregateId);
        builder.Ignore(row => row.AggregateType);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Mode).HasConversion(value => value.Code(), code => Codes.Parse<TransportMode>(code));
        builder.Property(row => row.State).HasConversion(value => value.Code(), code => Codes.Parse<TransportState>(code));
        builder.HasIndex(row => new { row.HospitalId, row.RequestedAt }).HasFilter("state in ('requested', 'started')");
    }
}
