using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Places;

internal sealed class WardChangeConfiguration : IEntityTypeConfiguration<WardChange>
{
    public void Configure(EntityTypeBuilder<WardChange> builder)
    {
        builder.ToTable("ward_change");
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Aggregate();
        builder.HasIndex(change => new { change.WardId, change.At }).HasDatabaseName("changes_of_ward");
        builder.HasOne<Ward>().WithMany().HasForeignKey(change => change.WardId);
    }
}
