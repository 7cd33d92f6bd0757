using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Patients;

internal sealed class UnknownDetailsConfiguration : IEntityTypeConfiguration<UnknownDetails>
{
    public void Configure(EntityTypeBuilder<UnknownDetails> builder)
    {
        builder.ToTable("unknown_details");
        builder.HasKey(details => details.PatientId);
        builder.HasIndex(details => details.Placeholder).IsUnique().HasDatabaseName("one_record_per_placeholder");
        builder.HasOne<Patient>().WithOne().HasForeignKey<UnknownDetails>(details => details.PatientId);
    }
}
