using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Journeys;

internal sealed class JourneyConfiguration : IEntityTypeConfiguration<Journey>
{
    public void Configure(EntityTypeBuilder<Journey> builder)
    {
        builder.ToTable("journey");
        builder.HasKey(row => row.JourneyId);
        builder.Property(row => row.JourneyId).ValueGeneratedNever();
        builder.Ignore(row => row.AggregateId);
        builder.Ignore(row => row.AggregateType);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .Property(row => row.ExpectedConfidence)
            .HasConversion(
                value => value == null ? null : value.Value.Code(),
                code => code == null ? null : Codes.Parse<Confidence>(code)
            );
        builder.HasIndex(row => new { row.HospitalId, row.LastMilestoneAt }).HasFilter("not ended");
        builder.HasIndex(row => new { row.HospitalId, row.WardId }).HasFilter("not ended and ward_id is not null");
        builder.HasIndex(row => new { row.HospitalId, row.BeganAt });
        builder.HasIndex(row => row.PatientId);
        builder.HasIndex(row => row.PersonId).HasFilter("person_id is not null");
        builder.HasIndex(row => new { row.HospitalId, row.LeftAt }).HasFilter("left_at is not null");
    }
}
