using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Beds;

internal sealed class BedPeriodConfiguration : IEntityTypeConfiguration<BedPeriod>
{
    public void Configure(EntityTypeBuilder<BedPeriod> builder)
    {
        builder.ToTable("bed_period");
        builder.HasKey(period => period.Id);
        builder.Property(period => period.Id).ValueGeneratedNever();
        builder
            .HasIndex(period => period.BedId)
            .IsUnique()
            .HasFilter("closed_at is null")
            .HasDatabaseName("one_open_period_per_bed");
        builder.HasIndex(period => new { period.BedId, period.OpenedAt }).HasDatabaseName("periods_of_bed");
        builder.HasOne<Bed>().WithMany().HasForeignKey(period => period.BedId);
    }
}
