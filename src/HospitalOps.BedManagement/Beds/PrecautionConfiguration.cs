using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Beds;

internal sealed class PrecautionConfiguration : IEntityTypeConfiguration<BedPrecaution>
{
    public void Configure(EntityTypeBuilder<BedPrecaution> builder)
    {
        builder.ToTable("bed_precaution");
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Isolation).AsCode();
        builder.HasIndex(change => new { change.BedId, change.At }).HasDatabaseName("precautions_of_bed");
        builder.HasOne<Occupancy>().WithMany().HasForeignKey(change => change.OccupancyId);
    }
}
