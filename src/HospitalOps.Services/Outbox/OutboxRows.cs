using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Services.Outbox;

/// <summary>A committed fact; never updated.</summary>
internal sealed class OutboxEvent
{
    public DateOnly RecordedOn { get; init; }

    public Guid Id { get; init; }

    public required string AggregateType { get; init; }

    public Guid AggregateId { get; init; }

    public long AggregateVersion { get; init; }

    public required string EventType { get; init; }

    public int SchemaVersion { get; init; } = 1;

    public required string Actor { get; init; }

    public Guid HospitalId { get; init; }

    public string? Trace { get; init; }

    public required string Body { get; init; }
}

/// <summary>The only row of an event that changes.</summary>
internal sealed class OutboxDispatch
{
    public Guid EventId { get; init; }

    public DateOnly RecordedOn { get; init; }

    public required string AggregateType { get; init; }

    public Guid AggregateId { get; init; }

    public long AggregateVersion { get; init; }
}

/// <summary>Maps the outbox for writing; the tables themselves come from <see cref="MessagingSchema"/>.</summary>
public static class OutboxModel
{
    /// <summary>Adds the outbox rows to a service's model, without making them part of its migrations.</summary>
    public static void AddMessaging(this ModelBuilder model)
    {
        model.Entity<OutboxEvent>(entity =>
        {
            entity.ToTable("outbox_event", table => table.ExcludeFromMigrations());
            entity.HasKey(row => new { row.RecordedOn, row.Id });
            entity.Property(row => row.Body).HasColumnType("jsonb");
        });
        model.Entity<OutboxDispatch>(entity =>
        {
            entity.ToTable("outbox_dispatch", table => table.ExcludeFromMigrations());
            entity.HasKey(row => row.EventId);
            entity.Property(row => row.EventId).ValueGeneratedNever();
        });
    }
}
