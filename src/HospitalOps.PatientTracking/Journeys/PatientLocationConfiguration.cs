using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Journeys;

internal sealed class PatientLocationConfiguration : IEntityTypeConfiguration<PatientLocation>
{
    public void Configure(EntityTypeBuilder<PatientLocation> builder)
    {
        builder.ToTable("patient_location");
        // INV-20: the key is the patient, so no record is at two places; of the records of a person one has a place.
        builder.HasKey(row => row.PatientId);
        builder.Property(row => row.PatientId).ValueGeneratedNever();
    }
}
