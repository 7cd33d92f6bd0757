using HospitalOps.Admissions.Patients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Identity;

internal sealed class IdentityChangeConfiguration : IEntityTypeConfiguration<IdentityChange>
{
    public void Configure(EntityTypeBuilder<IdentityChange> builder)
    {
        builder.ToTable("identity_change");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasOne<Patient>().WithMany().HasForeignKey(change => change.PatientId);
    }
}
