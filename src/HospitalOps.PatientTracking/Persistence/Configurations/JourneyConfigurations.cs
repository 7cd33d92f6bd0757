using HospitalOps.PatientTracking.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Persistence.Configurations;

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

internal sealed class PatientAliasConfiguration : IEntityTypeConfiguration<PatientAlias>
{
    public void Configure(EntityTypeBuilder<PatientAlias> builder)
    {
        builder.ToTable("patient_alias");
        builder.HasKey(row => row.RetiredId);
        builder.Property(row => row.RetiredId).ValueGeneratedNever();
    }
}

internal sealed class JourneyConfiguration : IEntityTypeConfiguration<Journey>
{
    public void Configure(EntityTypeBuilder<Journey> builder)
    {
        builder.ToTable("journey");
        builder.HasKey(row => row.JourneyId);
        builder.Property(row => row.JourneyId).ValueGeneratedNever();
        builder.Ignore(row => row.AggregateId);
        builder.Ignore(row => row.AggregateType);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .Property(row => row.ExpectedConfidence)
            .HasConversion(
                value => value == null ? null : value.Value.Code(),
                code => code == null ? null : Codes.Parse<Confidence>(code)
            );
        builder.HasIndex(row => new { row.HospitalId, row.LastStampAt }).HasFilter("not ended");
        builder.HasIndex(row => new { row.HospitalId, row.WardId }).HasFilter("not ended and ward_id is not null");
        builder.HasIndex(row => row.PatientId);
        builder.HasIndex(row => row.PersonId).HasFilter("person_id is not null");
        builder.HasIndex(row => new { row.HospitalId, row.LeftAt }).HasFilter("left_at is not null");
    }
}

internal sealed class JourneyLocationConfiguration : IEntityTypeConfiguration<JourneyLocation>
{
    public void Configure(EntityTypeBuilder<JourneyLocation> builder)
    {
        builder.ToTable("journey_location");
        builder.HasKey(row => new { row.JourneyId, row.Step });
        builder.HasIndex(row => new { row.HospitalId, row.FromDay }).HasFilter("kind = 'bed'");
    }
}

internal sealed class PatientLocationConfiguration : IEntityTypeConfiguration<PatientLocation>
{
    public void Configure(EntityTypeBuilder<PatientLocation> builder)
    {
        builder.ToTable("patient_location");
        // INV-20: the key is the patient, so nobody is at two places.
        builder.HasKey(row => row.PatientId);
        builder.Property(row => row.PatientId).ValueGeneratedNever();
    }
}

internal sealed class JourneyGapConfiguration : IEntityTypeConfiguration<JourneyGap>
{
    public void Configure(EntityTypeBuilder<JourneyGap> builder)
    {
        builder.ToTable("journey_gap");
        builder.HasKey(row => new
        {
            row.JourneyId,
            row.Code,
            row.Thread,
            row.FromAt,
        });
        builder.Ignore(row => row.Key);
        builder
            .Property(row => row.Outcome)
            .HasConversion(value => value.Code(), code => Codes.Parse<GapOutcome>(code));
        builder.HasIndex(row => new
        {
            row.HospitalId,
            row.Day,
            row.Code,
        });
        builder
            .HasIndex(row => new
            {
                row.HospitalId,
                row.Code,
                row.FromAt,
            })
            .HasFilter("outcome = 'open'")
            .HasDatabaseName("ix_journey_gap_open");
    }
}

internal sealed class HandoverNoteConfiguration : IEntityTypeConfiguration<HandoverNote>
{
    public void Configure(EntityTypeBuilder<HandoverNote> builder)
    {
        builder.ToTable("handover_note");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.JourneyId, row.WrittenAt });
    }
}

internal sealed class DischargeBlockerConfiguration : IEntityTypeConfiguration<DischargeBlocker>
{
    public void Configure(EntityTypeBuilder<DischargeBlocker> builder)
    {
        builder.ToTable("discharge_blocker");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion(value => value.Code(), code => Codes.Parse<BlockerKind>(code));
        builder
            .HasIndex(row => new { row.JourneyId, row.Kind })
            .IsUnique()
            .HasFilter("cleared_at is null")
            .HasDatabaseName("one_open_blocker_of_a_kind");
        // A timeline shows cleared ones too.
        builder.HasIndex(row => row.JourneyId);
        builder.HasIndex(row => row.HospitalId).HasFilter("cleared_at is null");
    }
}
