using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Log;

internal sealed class TrackedEventConfiguration : IEntityTypeConfiguration<TrackedEvent>
{
    public void Configure(EntityTypeBuilder<TrackedEvent> builder)
    {
        builder.ToTable("tracked_event");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Body).HasColumnType("jsonb");
        // INV-21: no version of an aggregate twice.
        builder
            .HasIndex(row => new
            {
                row.AggregateType,
                row.AggregateId,
                row.AggregateVersion,
            })
            .IsUnique();
        builder.HasIndex(row => new { row.HospitalId, row.OccurredAt });
        // Beds that joined or left the capacity, or were found dirty, are few among millions.
        builder
            .HasIndex(row => new { row.HospitalId, row.OccurredAt }, "ix_tracked_event_capacity")
            .HasDatabaseName("ix_tracked_event_capacity")
            .HasFilter("event_type in ('BedOpened', 'BedClosed', 'BedFoundDirty')");
        // Every fold asks whether the stay was moved by a merge of records: some dozens among millions.
        builder
            .HasIndex(row => row.RecordedAt, "ix_tracked_event_merges")
            .HasDatabaseName("ix_tracked_event_merges")
            .HasFilter("event_type in ('PatientsMerged', 'PatientsUnmerged')");
        builder.HasIndex(row => row.StayId).HasFilter("stay_id is not null");
        builder.HasIndex(row => row.VisitId).HasFilter("visit_id is not null");
        builder.HasIndex(row => new { row.BedCode, row.OccurredAt }).HasFilter("bed_code is not null");
    }
}
