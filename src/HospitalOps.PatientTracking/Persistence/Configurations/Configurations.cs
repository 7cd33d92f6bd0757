using HospitalOps.PatientTracking.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Persistence.Configurations;

internal sealed class TransportConfiguration : IEntityTypeConfiguration<Transport>
{
    public void Configure(EntityTypeBuilder<Transport> builder)
    {
        builder.ToTable("transport");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.AggregateId);
        builder.Ignore(row => row.AggregateType);
        builder.Ignore(row => row.IsOpen);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .Property(row => row.Mode)
            .HasConversion(value => value.Code(), code => Codes.Parse<TransportMode>(code));
        builder
            .Property(row => row.State)
            .HasConversion(value => value.Code(), code => Codes.Parse<TransportState>(code));
        builder
            .Property(row => row.Purpose)
            .HasConversion(value => value.Code(), code => Codes.Parse<TransportPurpose>(code));
        builder
            .HasIndex(row => new { row.HospitalId, row.RequestedAt })
            .HasFilter("state in ('requested', 'taken', 'started')");
        builder.HasIndex(row => row.OpenedBy).IsUnique().HasFilter("opened_by is not null");
        builder
            .HasIndex(row => new { row.StayId, row.Purpose })
            .IsUnique()
            .HasFilter("state in ('requested', 'taken', 'started')")
            .HasDatabaseName("one_open_transport_of_a_purpose");
        // Where a porter was last: one row of all that he ever carried.
        builder.HasIndex(row => new
        {
            row.HospitalId,
            row.Porter,
            row.FinishedAt,
        });
        // The board of today is read anew with every change, from the jobs of years.
        builder.HasIndex(row => new { row.HospitalId, row.FinishedAt }).HasFilter("finished_at is not null");
    }
}

internal sealed class DelayRuleConfiguration : IEntityTypeConfiguration<DelayRule>
{
    public void Configure(EntityTypeBuilder<DelayRule> builder)
    {
        builder.ToTable("delay_rule");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion(value => value.Code(), code => Codes.Parse<DelayKind>(code));
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .HasIndex(row => new
            {
                row.HospitalId,
                row.Kind,
                row.Gap,
                row.FromHour,
            })
            .IsUnique();
    }
}

internal sealed class DelayConfiguration : IEntityTypeConfiguration<Delay>
{
    public void Configure(EntityTypeBuilder<Delay> builder)
    {
        builder.ToTable("delay");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion(value => value.Code(), code => Codes.Parse<DelayKind>(code));
        // Never twice for one gap, whatever becomes of its rule.
        builder
            .HasIndex(row => new
            {
                row.JourneyId,
                row.Gap,
                row.Thread,
                row.GapFrom,
                row.Kind,
            })
            .IsUnique()
            .HasDatabaseName("one_delay_per_gap");
        builder.HasIndex(row => new { row.HospitalId, row.RaisedAt });
        builder.HasIndex(row => row.HospitalId).HasFilter("cleared_at is null").HasDatabaseName("ix_delay_open");
    }
}

internal sealed class IndicatorDayConfiguration : IEntityTypeConfiguration<IndicatorDay>
{
    public void Configure(EntityTypeBuilder<IndicatorDay> builder)
    {
        builder.ToTable("indicator_day");
        builder.HasKey(row => new
        {
            row.HospitalId,
            row.Day,
            row.Code,
            row.Ward,
            row.Level,
        });
    }
}

internal sealed class IndicatorMarkConfiguration : IEntityTypeConfiguration<IndicatorMark>
{
    public void Configure(EntityTypeBuilder<IndicatorMark> builder) => builder.ToTable("indicator_mark");
}

internal sealed class BaselineConfiguration : IEntityTypeConfiguration<Baseline>
{
    public void Configure(EntityTypeBuilder<Baseline> builder)
    {
        builder.ToTable("baseline");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder
            .HasIndex(row => row.HospitalId)
            .IsUnique()
            .HasFilter("frozen_at is not null")
            .HasDatabaseName("one_frozen_baseline");
    }
}
