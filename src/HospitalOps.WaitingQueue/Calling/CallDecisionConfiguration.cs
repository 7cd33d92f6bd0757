using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Calling;

internal sealed class CallDecisionConfiguration : IEntityTypeConfiguration<CallDecision>
{
    public void Configure(EntityTypeBuilder<CallDecision> builder)
    {
        builder.ToTable("call_decision");
        builder.HasKey(decision => decision.Id);
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.Property(decision => decision.Waiting).HasColumnType("jsonb");
        builder.HasIndex(decision => new { decision.QueueId, decision.DecidedAt });
        builder.HasOne<Ticket>().WithMany().HasForeignKey(decision => decision.TicketId);
    }
}
