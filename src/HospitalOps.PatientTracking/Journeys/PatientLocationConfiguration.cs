using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Journeys;

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
