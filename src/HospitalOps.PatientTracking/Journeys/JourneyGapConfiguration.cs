using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Journeys;

internal sealed class JourneyGapConfiguration : IEntityTypeConfiguration<JourneyGap>
{
    public void Configure(EntityTypeBuilder<JourneyGap> builder)
    {
        builder.ToTable("journey_gap");
        builder.HasKey(row => new
        {
            row.JourneyId,
            row.Code,
            row.Thread,
            row.FromAt,
        });
        builder.Ignore(row => row.Key);
        builder
            .Property(row => row.Outcome)
            .HasConversion(value => value.Code(), code => Codes.Parse<GapOutcome>(code));
        builder.HasIndex(row => new
        {
            row.HospitalId,
            row.Day,
            row.Code,
        });
        builder
            .HasIndex(row => new
            {
                row.HospitalId,
                row.Code,
                row.FromAt,
            })
            .HasFilter("outcome = 'open'")
            .HasDatabaseName("ix_journey_gap_open");
    }
}
