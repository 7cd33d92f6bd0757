using System.Text.Json;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Queues;

internal sealed class QueueConfiguration : IEntityTypeConfiguration<Queue>
{
    public void Configure(EntityTypeBuilder<Queue> builder)
    {
        builder.ToTable("queue");
        builder.HasKey(queue => queue.Id);
        builder.Property(queue => queue.Id).ValueGeneratedNever();
        builder.Property(queue => queue.Kind).HasConversion(kind => kind.Code(), code => Codes.Parse<QueueKind>(code));
        builder
            .Property(queue => queue.Opening)
            .HasColumnType("jsonb")
            .HasConversion(
                hours => hours == null ? null : JsonSerializer.Serialize(hours, JsonSerializerOptions.Web),
                text => text == null ? null : JsonSerializer.Deserialize<OpeningHours>(text, JsonSerializerOptions.Web)
            );
        builder.Property(queue => queue.SettingsVersion).IsConcurrencyToken();
        builder.HasIndex(queue => new { queue.HospitalId, queue.Code }).IsUnique();
    }
}
