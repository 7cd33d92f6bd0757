using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Alerts;

internal sealed class QueueAlertConfiguration : IEntityTypeConfiguration<QueueAlert>
{
    public void Configure(EntityTypeBuilder<QueueAlert> builder)
    {
        builder.ToTable("queue_alert");
        builder.HasKey(alert => alert.Id);
        builder.Property(alert => alert.Id).ValueGeneratedNever();
        builder
            .HasIndex(alert => new { alert.QueueId, alert.Rule })
            .IsUnique()
            .HasFilter("closed_at is null")
            .HasDatabaseName("one_open_alert_per_queue_and_rule");
        builder.HasIndex(alert => new { alert.HospitalId, alert.OpenedAt });
        builder.HasOne<Queue>().WithMany().HasForeignKey(alert => alert.QueueId);
    }
}
