using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Goal;

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
