using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Journeys;

internal sealed class HandoverNoteConfiguration : IEntityTypeConfiguration<HandoverNote>
{
    public void Configure(EntityTypeBuilder<HandoverNote> builder)
    {
        builder.ToTable("handover_note");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.JourneyId, row.WrittenAt });
    }
}
