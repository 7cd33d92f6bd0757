using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Delays;

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
