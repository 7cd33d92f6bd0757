using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Persons;

internal sealed class KnownStayConfiguration : IEntityTypeConfiguration<KnownStay>
{
    public void Configure(EntityTypeBuilder<KnownStay> builder)
    {
        builder.ToTable("known_stay");
        builder.HasKey(stay => stay.StayId);
        builder.Property(stay => stay.StayId).ValueGeneratedNever();
        builder.HasIndex(stay => stay.PatientId).HasFilter("died_at is not null").HasDatabaseName("deaths");
    }
}
