using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Patients;

internal sealed class PatientConfiguration : IEntityTypeConfiguration<Patient>
{
    public void Configure(EntityTypeBuilder<Patient> builder)
    {
        builder.ToTable("patient");
        builder.HasKey(patient => patient.Id);
        builder.Property(patient => patient.Id).ValueGeneratedNever();
        builder.Ignore(patient => patient.AggregateId);
        builder.Ignore(patient => patient.AggregateType);
        builder.Property(patient => patient.Version).IsConcurrencyToken();
        builder.Property(patient => patient.Sex).HasConversion(sex => sex.Code(), code => Codes.Parse<Sex>(code));
        builder
            .Property(patient => patient.IdentityState)
            .HasConversion(state => state.Code(), code => Codes.Parse<IdentityState>(code));
        builder
            .HasOne<Patient>()
            .WithMany()
            .HasForeignKey(patient => patient.MergedIntoId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(patient => patient.MotherId);
        builder.HasIndex(patient => patient.Ipp).IsUnique();
        builder
            .HasIndex(patient => new { patient.PersonId, patient.HospitalId })
            .IsUnique()
            .HasDatabaseName("one_record_per_person_and_hospital");
        builder.HasIndex(patient => new { patient.HospitalId, patient.DocumentNumber });
        // One index answers "sounds like" alone and together with a year of birth.
        builder
            .HasIndex(patient => new { patient.NameKeys, patient.BirthYear })
            .HasMethod("gin")
            .HasDatabaseName("ix_patient_name_keys_birth_year");
        builder.HasIndex(patient => new { patient.HospitalId, patient.Phone });
        builder.HasIndex(patient => new { patient.HospitalId, patient.BirthDate });
        builder.HasIndex(patient => new
        {
            patient.HospitalId,
            patient.BirthYear,
            patient.RegisteredAt,
        });
    }
}
