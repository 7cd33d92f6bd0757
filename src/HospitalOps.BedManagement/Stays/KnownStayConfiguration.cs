using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Stays;

internal sealed class KnownStayConfiguration : IEntityTypeConfiguration<KnownStay>
{
    public void Configure(EntityTypeBuilder<KnownStay> builder)
    {
        builder.ToTable("known_stay");
        builder.HasKey(stay => stay.StayId);
        builder.HasIndex(stay => stay.HospitalId).HasFilter("not ended").HasDatabaseName("open_stays");
        builder.Property(stay => stay.StayId).ValueGeneratedNever();
        builder.Property(stay => stay.Kind).AsCode();
    }
}
