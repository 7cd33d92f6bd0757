using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Estimates;

internal sealed class WaitEstimateConfiguration : IEntityTypeConfiguration<WaitEstimate>
{
    public void Configure(EntityTypeBuilder<WaitEstimate> builder)
    {
        builder.ToTable("wait_estimate");
        builder.HasKey(estimate => estimate.TicketId);
        builder.HasIndex(estimate => new { estimate.QueueId, estimate.ToldAt });
        builder.HasIndex(estimate => new { estimate.HospitalId, estimate.ToldAt });
        builder.HasOne<Ticket>().WithOne().HasForeignKey<WaitEstimate>(estimate => estimate.TicketId);
    }
}
