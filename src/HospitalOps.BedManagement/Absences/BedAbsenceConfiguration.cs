using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Absences;

internal sealed class BedAbsenceConfiguration : IEntityTypeConfiguration<BedAbsence>
{
    public void Configure(EntityTypeBuilder<BedAbsence> builder)
    {
        builder.ToTable("bed_absence");
        builder.HasKey(absence => absence.Id);
        builder.Property(absence => absence.Id).ValueGeneratedNever();
        builder.Property(absence => absence.Kind).AsCode();
        builder
            .Property(absence => absence.EndedHow)
            .HasConversion<string?>(
                how => how == null ? null : how.Value.Code(),
                code => code == null ? null : Codes.Parse<AbsenceEnd>(code)
            );
        builder
            .HasIndex(absence => absence.BedId)
            .IsUnique()
            .HasFilter("ended_at is null")
            .HasDatabaseName("one_open_absence_per_bed");
        builder.HasIndex(absence => new { absence.BedId, absence.BeganAt }).HasDatabaseName("absences_of_bed");
        builder.HasOne<Occupancy>().WithMany().HasForeignKey(absence => absence.OccupancyId);
    }
}
