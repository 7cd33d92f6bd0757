using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Triage;

internal sealed class TriageScaleVersionConfiguration : IEntityTypeConfiguration<TriageScaleVersion>
{
    public void Configure(EntityTypeBuilder<TriageScaleVersion> builder)
    {
        builder.ToTable("triage_scale");
        builder.HasKey(row => new { row.HospitalId, row.Version }).HasName("one_scale_per_version");
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder
            .Property(row => row.Scale)
            .HasColumnType("jsonb")
            .HasConversion(
                scale => JsonSerializer.Serialize(scale, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<TriageScale>(text, JsonSerializerOptions.Web)!
            );
    }
}
