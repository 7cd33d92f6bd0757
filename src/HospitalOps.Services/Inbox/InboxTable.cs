using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Services.Inbox;

/// <summary>The inbox's statements, inside the transaction of the DbContext that also holds the effect.</summary>
internal static class InboxTable
{
    /// <summary>
    /// False when the message was handled before; a concurrent copy waits for the first one's commit.
    /// </summary>
    public static async Task<bool> ClaimAsync(
        DbContext context,
        string consumer,
        Guid message,
        CancellationToken cancel
    ) =>
        await context.Database.ExecuteSqlAsync(
            $"insert into inbox (consumer, message_id) values ({consumer}, {message}) on conflict do nothing",
            cancel
        ) == 1;

    public static async Task<bool> IsParkedAsync(
        DbContext context,
        string consumer,
        Guid message,
        CancellationToken cancel
    ) =>
        (
            await context
                .Database.SqlQuery<int>(
                    $"""select 1 as "Value" from inbox_parked where consumer = {consumer} and message_id = {message}"""
                )
                .ToListAsync(cancel)
        ).Count > 0;

    /// <summary>Version of the aggregate that the consumer has reached; locked until the commit.</summary>
    public static async Task<long> LockPositionAsync(
        DbContext context,
        string consumer,
        string type,
        Guid id,
        CancellationToken cancel
    )
    {
        await context.Database.ExecuteSqlAsync(
            $"insert into consumer_position (consumer, aggregate_type, aggregate_id, version) values ({consumer}, {type}, {id}, 0) on conflict do nothing",
            cancel
        );
        return (
            await context
                .Database.SqlQuery<long>(
                    $"""
                    select version as "Value" from consumer_position
                    where consumer = {consumer} and aggregate_type = {type} and aggregate_id = {id} for update
                    """
                )
                .ToListAsync(cancel)
        )[0];
    }

    public static Task MoveAsync(
        DbContext context,
        string consumer,
        string type,
        Guid id,
        long version,
        CancellationToken cancel
    ) =>
        context.Database.ExecuteSqlAsync(
            $"update consumer_position set version = {version} where consumer = {consumer} and aggregate_type = {type} and aggregate_id = {id}",
            cancel
        );

    public static Task WaitAsync(DbContext context, string consumer, Envelope envelope, CancellationToken cancel)
    {
        var facts = envelope.Context;
        var body = JsonSerializer.Serialize(envelope);
        return context.Database.ExecuteSqlAsync(
            $"""
            insert into inbox_waiting (consumer, aggregate_type, aggregate_id, version, message_id, body)
            values ({consumer}, {facts.AggregateType}, {facts.AggregateId}, {facts.AggregateVersion}, {facts.MessageId}, {body}::jsonb)
            on conflict do nothing
            """,
            cancel
        );
    }

    /// <summary>The message that waits for exactly the next version, or null.</summary>
    public static async Task<Envelope?> NextWaitingAsync(
        DbContext context,
        string consumer,
        string type,
        Guid id,
        CancellationToken cancel
    )
    {
        var rows = await context
            .Database.SqlQuery<string>(
                $"""
                select w.body::text as "Value" from inbox_waiting w join consumer_position p using (consumer, aggregate_type, aggregate_id)
                where w.consumer = {consumer} and w.aggregate_type = {type} and w.aggregate_id = {id} and w.version = p.version + 1
                """
            )
            .ToListAsync(cancel);
        return rows is [var body] ? JsonSerializer.Deserialize<Envelope>(body) : null;
    }

    public static Task ForgetWaitingAsync(
        DbContext context,
        string consumer,
        string type,
        Guid id,
        long upTo,
        CancellationToken cancel
    ) =>
        context.Database.ExecuteSqlAsync(
            $"delete from inbox_waiting where consumer = {consumer} and aggregate_type = {type} and aggregate_id = {id} and version <= {upTo}",
            cancel
        );
}
