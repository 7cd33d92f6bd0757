using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>
/// The unique indexes here and the exclusions over the history in Persistence/Guards.sql are the promise (INV-1, INV-3,
/// INV-4).
/// </summary>
internal sealed class OccupancyConfiguration : IEntityTypeConfiguration<Occupancy>
{
    public void Configure(EntityTypeBuilder<Occupancy> builder)
    {
        builder.ToTable("bed_occupancy");
        builder.HasKey(occupancy => occupancy.Id);
        builder.Property(occupancy => occupancy.Id).ValueGeneratedNever();
        builder.Property(occupancy => occupancy.Sex).AsCode();
        builder.Property(occupancy => occupancy.AgeClass).AsCode();
        builder.Property(occupancy => occupancy.Isolation).AsCode();
        builder
            .HasIndex(occupancy => occupancy.BedId)
            .IsUnique()
            .HasFilter("ended_at is null")
            .HasDatabaseName("one_open_occupancy_per_bed");
        builder
            .HasIndex(occupancy => occupancy.StayId)
            .IsUnique()
            .HasFilter("ended_at is null")
            .HasDatabaseName("one_open_occupancy_per_stay");
        builder
            .HasIndex(occupancy => occupancy.PatientId)
            .IsUnique()
            .HasFilter("ended_at is null")
            .HasDatabaseName("one_open_occupancy_per_patient");
        builder
            .HasIndex(occupancy => occupancy.PersonId)
            .IsUnique()
            .HasFilter("ended_at is null")
            .HasDatabaseName("one_open_occupancy_per_person");
        builder.HasIndex(occupancy => new { occupancy.BedId, occupancy.StartedAt }).HasDatabaseName("occupancy_of_bed");
        builder
            .HasIndex(occupancy => new { occupancy.StayId, occupancy.StartedAt })
            .HasDatabaseName("occupancy_of_stay");
        builder.HasOne<Bed>().WithMany().HasForeignKey(occupancy => occupancy.BedId);
    }
}
