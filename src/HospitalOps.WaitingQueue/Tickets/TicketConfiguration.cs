using System.Text.Json;
using System.Text.Json.Serialization;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Triage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.WaitingQueue.Tickets;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    private static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private const string Live = "state in ('waiting', 'called', 'absent', 'in_service')";

    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("ticket");
        builder.HasKey(ticket => ticket.Id);
        builder.Property(ticket => ticket.Id).ValueGeneratedNever();
        builder.Ignore(ticket => ticket.AggregateId);
        builder.Ignore(ticket => ticket.AggregateType);
        builder.Ignore(ticket => ticket.IsLive);
        builder.Ignore(ticket => ticket.DoctorDueAt);
        builder.Ignore(ticket => ticket.RetriageDueAt);
        builder.Ignore(ticket => ticket.UndoUntil);
        builder.Ignore(ticket => ticket.VisitUnseen);
        builder
            .Property(ticket => ticket.Triaged)
            .HasColumnType("jsonb")
            .HasConversion(
                level => level == null ? null : JsonSerializer.Serialize(level, JsonSerializerOptions.Web),
                text => text == null ? null : JsonSerializer.Deserialize<TriageMeaning>(text, JsonSerializerOptions.Web)
            );
        builder.Property(ticket => ticket.Version).IsConcurrencyToken();
        builder
            .Property(ticket => ticket.Kind)
            .HasConversion(kind => kind.Code(), code => Codes.Parse<QueueKind>(code));
        builder
            .Property(ticket => ticket.State)
            .HasConversion(state => state.Code(), code => Codes.Parse<TicketState>(code));
        builder
            .Property(ticket => ticket.Channel)
            .HasConversion(channel => channel.Code(), code => Codes.Parse<TicketChannel>(code));
        builder
            .Property(ticket => ticket.UndoTo)
            .HasColumnType("jsonb")
            .HasConversion(
                before => before == null ? null : JsonSerializer.Serialize(before, Stored),
                text => text == null ? null : JsonSerializer.Deserialize<TicketBefore>(text, Stored)
            );
        builder.Ignore(ticket => ticket.CountsFrom);
        builder.HasMany(ticket => ticket.Moves).WithOne().HasForeignKey(move => move.TicketId);
        builder.HasIndex(ticket => ticket.AbsentAt).HasFilter("state = 'absent'").HasDatabaseName("absent_tickets");
        builder
            .HasIndex(ticket => new { ticket.QueueId, ticket.ChangedAt })
            .HasFilter("undo_to is not null")
            .HasDatabaseName("moves_to_undo");
        builder
            .HasIndex(ticket => new
            {
                ticket.QueueId,
                ticket.BusinessDay,
                ticket.Number,
            })
            .IsUnique()
            .HasDatabaseName("one_number_per_queue_and_day");
        builder
            .HasIndex(ticket => new { ticket.QueueId, ticket.Number })
            .IsUnique()
            .HasFilter(Live)
            .HasDatabaseName("one_live_number_per_queue");
        builder
            .HasIndex(ticket => new { ticket.QueueId, ticket.PatientId })
            .IsUnique()
            .HasFilter($"patient_id is not null and {Live}")
            .HasDatabaseName("one_live_ticket_per_patient_and_queue");
        builder
            .HasIndex(ticket => ticket.ServicePointId)
            .IsUnique()
            .HasFilter("state in ('called', 'in_service')")
            .HasDatabaseName("one_ticket_per_service_point");
        builder
            .HasIndex(ticket => new { ticket.QueueId, ticket.QueuedAt })
            .HasFilter(Live)
            .HasDatabaseName("live_tickets");
        builder
            .HasIndex(ticket => new { ticket.QueueId, ticket.StartedAt })
            .HasFilter("started_at is not null")
            .HasDatabaseName("starts_of_service");
        builder.HasIndex(ticket => new { ticket.HospitalId, ticket.QueuedAt });
        builder.HasIndex(ticket => ticket.VisitId);
        builder.HasOne<Queue>().WithMany().HasForeignKey(ticket => ticket.QueueId);
    }
}
