using HospitalOps.Admissions.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Persistence.Configurations;

internal sealed class DischargeRecordConfiguration : IEntityTypeConfiguration<DischargeRecord>
{
    public void Configure(EntityTypeBuilder<DischargeRecord> builder)
    {
        builder.ToTable("discharge_record");
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder
            .Property(record => record.Destination)
            .HasConversion(code => code.Code(), code => Codes.Parse<DischargeDestination>(code));
        builder
            .HasIndex(record => record.StayId)
            .IsUnique()
            .HasFilter("reversed_at is null")
            .HasDatabaseName("one_discharge_in_force_per_stay");
        builder.HasOne<Stay>().WithMany().HasForeignKey(record => record.StayId);
    }
}

internal sealed class StayDocumentConfiguration : IEntityTypeConfiguration<StayDocument>
{
    public void Configure(EntityTypeBuilder<StayDocument> builder)
    {
        builder.ToTable("stay_document");
        builder.HasKey(document => new { document.StayId, document.Kind });
        builder.HasOne<Stay>().WithMany().HasForeignKey(document => document.StayId);
    }
}

internal sealed class RecordOpeningConfiguration : IEntityTypeConfiguration<RecordOpening>
{
    public void Configure(EntityTypeBuilder<RecordOpening> builder)
    {
        builder.ToTable("record_opening");
        builder.Property(opening => opening.Id).ValueGeneratedNever();
        builder.HasIndex(opening => new { opening.PatientId, opening.At });
    }
}
