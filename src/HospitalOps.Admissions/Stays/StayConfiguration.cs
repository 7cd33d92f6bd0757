using HospitalOps.Admissions.Patients;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Stays;

internal sealed class StayConfiguration : IEntityTypeConfiguration<Stay>
{
    public void Configure(EntityTypeBuilder<Stay> builder)
    {
        builder.ToTable("stay");
        builder.HasKey(stay => stay.Id);
        builder.Property(stay => stay.Id).ValueGeneratedNever();
        builder.Ignore(stay => stay.AggregateId);
        builder.Ignore(stay => stay.AggregateType);
        builder.Property(stay => stay.Version).IsConcurrencyToken();
        builder.Property(stay => stay.Kind).HasConversion(kind => kind.Code(), code => Codes.Parse<StayKind>(code));
        builder.Property(stay => stay.State).HasConversion(state => state.Code(), code => Codes.Parse<StayState>(code));
        builder
            .Property(stay => stay.CareLevel)
            .HasConversion(
                level => level == null ? null : level.Value.Code(),
                code => code == null ? null : Codes.Parse<CareLevel>(code)
            );
        builder
            .Property(stay => stay.Destination)
            .HasConversion(
                destination => destination == null ? null : destination.Value.Code(),
                code => code == null ? null : Codes.Parse<DischargeDestination>(code)
            );
        builder.HasIndex(stay => stay.StayNumber).IsUnique();
        builder
            .HasIndex(stay => new { stay.HospitalId, stay.ExternalNumber })
            .IsUnique()
            .HasFilter("external_number is not null")
            .HasDatabaseName("one_external_stay_number");
        builder.HasIndex(stay => stay.PatientId, "ix_stay_patient_id").HasDatabaseName("ix_stay_patient_id");
        builder.HasIndex(stay => new
        {
            stay.HospitalId,
            stay.State,
            stay.OpenedAt,
        });
        // A patient is in one hospital stay at a time; outpatient visits may run beside it.
        builder
            .HasIndex(stay => stay.PatientId)
            .IsUnique()
            .HasFilter("state = 'open' and kind <> 'outpatient'")
            .HasDatabaseName("one_open_stay_per_patient");
        builder.HasOne<Patient>().WithMany().HasForeignKey(stay => stay.PatientId);
    }
}
