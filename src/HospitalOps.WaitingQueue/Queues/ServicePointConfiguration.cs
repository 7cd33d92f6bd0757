using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Queues;

internal sealed class ServicePointConfiguration : IEntityTypeConfiguration<ServicePoint>
{
    public void Configure(EntityTypeBuilder<ServicePoint> builder)
    {
        builder.ToTable("service_point");
        builder.HasKey(point => point.Id);
        builder.Property(point => point.Id).ValueGeneratedNever();
        builder.HasOne<Queue>().WithMany().HasForeignKey(point => point.QueueId);
    }
}
