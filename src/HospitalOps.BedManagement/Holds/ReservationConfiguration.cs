using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Holds;

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
