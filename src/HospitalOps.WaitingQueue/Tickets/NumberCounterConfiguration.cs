using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Tickets;

internal sealed class NumberCounterConfiguration : IEntityTypeConfiguration<NumberCounter>
{
    public void Configure(EntityTypeBuilder<NumberCounter> builder)
    {
        builder.ToTable("number_counter");
        builder.HasKey(counter => new { counter.QueueId, counter.BusinessDay });
    }
}
