using HospitalOps.Admissions.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Identity;

internal sealed class PatientIdentifierConfiguration : IEntityTypeConfiguration<PatientIdentifier>
{
    public void Configure(EntityTypeBuilder<PatientIdentifier> builder)
    {
        builder.ToTable("patient_identifier");
        builder.Property(identifier => identifier.Id).ValueGeneratedNever();
        builder
            .HasIndex(identifier => new
            {
                identifier.HospitalId,
                identifier.Value,
                identifier.Type,
                identifier.Issuer,
            })
            .IsUnique()
            .HasDatabaseName("one_identifier_per_issuer");
        builder.HasOne<Patient>().WithMany().HasForeignKey(identifier => identifier.PatientId);
    }
}
