using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Discharges;

internal sealed class DischargeBlockerConfiguration : IEntityTypeConfiguration<DischargeBlocker>
{
    public void Configure(EntityTypeBuilder<DischargeBlocker> builder)
    {
        builder.ToTable("discharge_blocker");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion(value => value.Code(), code => Codes.Parse<BlockerKind>(code));
        builder
            .HasIndex(row => new { row.JourneyId, row.Kind })
            .IsUnique()
            .HasFilter("cleared_at is null")
            .HasDatabaseName("one_open_blocker_of_a_kind");
        // A timeline shows cleared ones too.
        builder.HasIndex(row => row.JourneyId);
        builder.HasIndex(row => row.HospitalId).HasFilter("cleared_at is null");
    }
}
