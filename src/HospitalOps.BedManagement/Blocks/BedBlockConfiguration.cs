using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Blocks;

internal sealed class BedBlockConfiguration : IEntityTypeConfiguration<BedBlock>
{
    public void Configure(EntityTypeBuilder<BedBlock> builder)
    {
        builder.ToTable("bed_block");
        builder.HasKey(block => block.Id);
        builder.Property(block => block.Id).ValueGeneratedNever();
        builder.Property(block => block.Reason).AsCode();
        builder.Property(block => block.State).AsCode();
        builder.Ignore(block => block.ReasonCode);
        builder
            .HasIndex(block => block.BedId)
            .IsUnique()
            .HasFilter("state in ('planned', 'in_force')")
            .HasDatabaseName("one_live_block_per_bed");
        builder.HasIndex(block => new { block.BedId, block.SetAt }).HasDatabaseName("blocks_of_bed");
        builder.HasIndex(block => new { block.HospitalId, block.BeganAt }).HasDatabaseName("blocks_by_time");
        builder.HasOne<Bed>().WithMany().HasForeignKey(block => block.BedId);
    }
}
