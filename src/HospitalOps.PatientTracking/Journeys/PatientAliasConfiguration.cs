using HospitalOps.PatientTracking.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Journeys;

internal sealed class PatientAliasConfiguration : IEntityTypeConfiguration<PatientAlias>
{
    public void Configure(EntityTypeBuilder<PatientAlias> builder)
    {
        builder.ToTable("patient_alias");
        builder.HasKey(row => row.RetiredId);
        builder.Property(row => row.RetiredId).ValueGeneratedNever();
    }
}
