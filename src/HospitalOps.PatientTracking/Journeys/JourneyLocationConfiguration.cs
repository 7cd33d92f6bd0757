using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Journeys;

internal sealed class JourneyLocationConfiguration : IEntityTypeConfiguration<JourneyLocation>
{
    public void Configure(EntityTypeBuilder<JourneyLocation> builder)
    {
        builder.ToTable("journey_location");
        builder.HasKey(row => new { row.JourneyId, row.Step });
        builder.HasIndex(row => new { row.HospitalId, row.FromDay }).HasFilter("kind = 'bed'");
    }
}
