using System.Text.Json;
using System.Text.Json.Serialization;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Triage;

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
