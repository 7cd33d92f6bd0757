using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Alerts;

internal sealed class AlertLimitConfiguration : IEntityTypeConfiguration<AlertLimit>
{
    public void Configure(EntityTypeBuilder<AlertLimit> builder)
    {
        builder.ToTable("alert_limit");
        builder
            .HasKey(limit => new
            {
                limit.HospitalId,
                limit.Rule,
                limit.Kind,
            })
            .HasName("one_limit_per_rule");
        builder.Property(limit => limit.Kind).HasConversion(kind => kind.Code(), code => Codes.Parse<QueueKind>(code));
        builder.Property(limit => limit.Version).IsConcurrencyToken();
    }
}
