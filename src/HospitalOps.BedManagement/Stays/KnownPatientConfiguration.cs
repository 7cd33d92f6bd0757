using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Stays;

internal sealed class KnownPatientConfiguration : IEntityTypeConfiguration<KnownPatient>
{
    public void Configure(EntityTypeBuilder<KnownPatient> builder)
    {
        builder.ToTable("known_patient");
        builder.HasKey(patient => patient.PatientId);
        builder.Property(patient => patient.PatientId).ValueGeneratedNever();
        builder.Property(patient => patient.Sex).AsCode();
    }
}
