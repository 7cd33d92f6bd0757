using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Tickets;

internal sealed class TicketMoveConfiguration : IEntityTypeConfiguration<TicketMove>
{
    public void Configure(EntityTypeBuilder<TicketMove> builder)
    {
        builder.ToTable("ticket_move");
        builder.HasKey(move => new { move.TicketId, move.Version });
        builder.Property(move => move.Version).ValueGeneratedNever();
        builder.Property(move => move.TicketId).ValueGeneratedNever();
        builder
            .Property(move => move.State)
            .HasConversion(state => state.Code(), code => Codes.Parse<TicketState>(code));
    }
}
