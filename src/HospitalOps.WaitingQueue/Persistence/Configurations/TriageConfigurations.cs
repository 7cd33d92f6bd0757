using System.Text.Json;
using System.Text.Json.Serialization;
using HospitalOps.WaitingQueue.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Persistence.Configurations;

internal sealed class TriageActConfiguration : IEntityTypeConfiguration<TriageAct>
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public void Configure(EntityTypeBuilder<TriageAct> builder)
    {
        builder.ToTable("triage_act");
        builder.HasKey(act => act.Id);
        builder.Property(act => act.Id).ValueGeneratedNever();
        builder
            .Property(act => act.Vitals)
            .HasColumnType("jsonb")
            .HasConversion(
                vitals => vitals == null ? null : JsonSerializer.Serialize(vitals, Stored),
                text => text == null ? null : JsonSerializer.Deserialize<Vitals>(text, Stored)
            );
        builder.HasOne<Ticket>().WithMany().HasForeignKey(act => act.TicketId);
    }
}

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
