using HospitalOps.BedManagement.Domain;
using HospitalOps.Messaging;
using HospitalOps.Placement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Persistence.Configurations;

internal static class Shared
{
    public static void Aggregate<T>(this EntityTypeBuilder<T> builder)
        where T : AggregateRoot
    {
        builder.Ignore(aggregate => aggregate.AggregateId);
        builder.Ignore(aggregate => aggregate.AggregateType);
        builder.Property(aggregate => aggregate.Version).IsConcurrencyToken();
    }

    /// <summary>Enums are stored as their lower_snake codes: readable in SQL, safe against reordering.</summary>
    public static PropertyBuilder<TEnum> AsCode<TEnum>(this PropertyBuilder<TEnum> property)
        where TEnum : struct, Enum =>
        property.HasConversion(value => value.ToCode(), code => VocabularyCodes.Parse<TEnum>(code));
}

internal sealed class WardConfiguration : IEntityTypeConfiguration<Ward>
{
    public void Configure(EntityTypeBuilder<Ward> builder)
    {
        builder.ToTable("ward");
        builder.HasKey(ward => ward.Id);
        builder.Property(ward => ward.Id).ValueGeneratedNever();
        builder.Property(ward => ward.CareLevel).AsCode();
        builder.HasIndex(ward => new { ward.HospitalId, ward.Code }).IsUnique();
    }
}

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

/// <summary>
/// The unique indexes and the exclusion over the history are written in the migration: they are the promise (INV-1, 3,
/// 4).
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
                how => how == null ? null : how.Value.ToCode(),
                code => code == null ? null : VocabularyCodes.Parse<AbsenceEnd>(code)
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

internal sealed class ReservationConfiguration : IEntityTypeConfiguration<Reservation>
{
    public void Configure(EntityTypeBuilder<Reservation> builder)
    {
        builder.ToTable("bed_reservation");
        builder.HasKey(reservation => reservation.Id);
        builder.Property(reservation => reservation.Id).ValueGeneratedNever();
        builder.Property(reservation => reservation.State).AsCode();
        builder
            .HasIndex(reservation => reservation.PlacementRequestId)
            .IsUnique()
            .HasFilter("state = 'held'")
            .HasDatabaseName("one_held_reservation_per_request");
        // Also a hold whose time is over counts until somebody has ended it: the exclusion over the times alone would
        // let a second one in.
        builder
            .HasIndex(reservation => reservation.BedId)
            .IsUnique()
            .HasFilter("state = 'held'")
            .HasDatabaseName("one_held_reservation_per_bed");
        builder
            .HasIndex(reservation => reservation.BedId, "one_planned_reservation_per_bed")
            .HasDatabaseName("one_planned_reservation_per_bed")
            .IsUnique()
            .HasFilter("state = 'planned'");
        builder
            .HasIndex(reservation => reservation.PlacementRequestId, "one_planned_reservation_per_request")
            .HasDatabaseName("one_planned_reservation_per_request")
            .IsUnique()
            .HasFilter("state = 'planned'");
        builder
            .HasIndex(reservation => new { reservation.BedId, reservation.StartsAt })
            .HasDatabaseName("reservations_of_bed");
        builder
            .HasIndex(reservation => reservation.ExpiresAt)
            .HasFilter("state = 'held'")
            .HasDatabaseName("held_reservation_expiry");
        builder.HasOne<Bed>().WithMany().HasForeignKey(reservation => reservation.BedId);
    }
}

internal sealed class KnownStayConfiguration : IEntityTypeConfiguration<KnownStay>
{
    public void Configure(EntityTypeBuilder<KnownStay> builder)
    {
        builder.ToTable("known_stay");
        builder.HasKey(stay => stay.StayId);
        builder.HasIndex(stay => stay.HospitalId).HasFilter("not ended").HasDatabaseName("open_stays");
        builder.Property(stay => stay.StayId).ValueGeneratedNever();
    }
}
