using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Beds;

internal sealed class BedConfiguration : IEntityTypeConfiguration<Bed>
{
    public void Configure(EntityTypeBuilder<Bed> builder)
    {
        builder.ToTable("bed");
        builder.HasKey(bed => bed.Id);
        builder.Property(bed => bed.Id).ValueGeneratedNever();
        builder.Aggregate();
        builder.Property(bed => bed.Serviceability).AsCode();
        builder.Property(bed => bed.Cleanliness).AsCode();
        builder.HasIndex(bed => bed.Code).IsUnique();
        builder.HasIndex(bed => bed.WardId);
        builder.HasIndex(bed => bed.HospitalId);
        builder.HasOne<Ward>().WithMany().HasForeignKey(bed => bed.WardId);
    }
}
