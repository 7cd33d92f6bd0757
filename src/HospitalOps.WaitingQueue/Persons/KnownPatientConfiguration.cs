using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Persons;

internal sealed class KnownPatientConfiguration : IEntityTypeConfiguration<KnownPatient>
{
    public void Configure(EntityTypeBuilder<KnownPatient> builder)
    {
        builder.ToTable("known_patient");
        builder.HasKey(patient => patient.PatientId);
        builder.HasIndex(patient => patient.PersonId);
        builder.HasIndex(patient => patient.SurvivorId);
        builder.Property(patient => patient.PatientId).ValueGeneratedNever();
    }
}
