using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Cleaning;

internal sealed class CleaningShiftConfiguration : IEntityTypeConfiguration<CleaningShift>
{
    public void Configure(EntityTypeBuilder<CleaningShift> builder)
    {
        builder.ToTable("cleaning_shift");
        builder.HasKey(shift => shift.Id);
        builder.Property(shift => shift.Id).ValueGeneratedNever();
        builder
            .HasIndex(shift => new { shift.HospitalId, shift.Cleaner })
            .IsUnique()
            .HasFilter("ended_at is null")
            .HasDatabaseName("one_open_shift_per_cleaner");
    }
}
