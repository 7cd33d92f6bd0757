using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Places;

internal sealed class KnownPlaceConfiguration : IEntityTypeConfiguration<KnownPlace>
{
    public void Configure(EntityTypeBuilder<KnownPlace> builder)
    {
        builder.ToTable("known_place");
        builder.HasKey(place => place.BedId);
        builder.Property(place => place.BedId).ValueGeneratedNever();
        builder.HasIndex(place => place.StayId).HasDatabaseName("places_of_stay");
    }
}
