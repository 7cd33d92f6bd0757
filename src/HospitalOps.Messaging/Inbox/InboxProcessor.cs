using System.Data;
using System.Text.Json;
using HospitalOps.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Messaging.Inbox;

/// <summary>
/// Inbox row, position, effect and own outbox rows in one transaction. A repeated message does nothing; one that comes
/// before its predecessor waits in the database; one that fails five times is parked, visible, and does not hold up others.
/// </summary>
internal sealed partial class InboxProcessor(
    IServiceScopeFactory scopes, NpgsqlDataSource database, MessagingMetrics metrics, TimeProvider clock, ILogger<InboxProcessor> logger)
{
    private const int Attempts = 5;

    public async Task ProcessAsync(ConsumerRegistration consumer, Envelope envelope, CancellationToken cancel)
    {
        for (var attempt = 1; ;)
        {
            try
            {
                await OnceAsync(consumer, envelope, cancel);
                return;
            }
            catch (Exception exception) when (IsDatabaseAway(exception))
            {
                // Not the message's fault and not counted: it waits here, unacknowledged, until the database is back.
                LogDatabaseAway(logger, consumer.Name);
                await Task.Delay(TimeSpan.FromSeconds(2), clock, cancel);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                if (attempt == Attempts)
                {
                    await ParkAsync(consumer, envelope, exception, cancel);
                    return;
                }
                LogFailed(logger, exception, consumer.Name, envelope.Context.MessageId, attempt);
                await Task.Delay(TimeSpan.FromMilliseconds(100 * Math.Pow(4, attempt - 1)), clock, cancel);
                attempt++;
            }
        }
    }

    private async Task OnceAsync(ConsumerRegistration consumer, Envelope envelope, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var facts = envelope.Context;
        var fresh = await context.Database.ExecuteSqlAsync(
            $"insert into inbox (consumer, message_id) values ({consumer.Name}, {facts.MessageId}) on conflict do nothing", cancel);
        if (fresh == 0)
        {
            metrics.Duplicate();
            return;
        }
        if (consumer.InOrderOf is null) await HandleAsync(scope.ServiceProvider, consumer, envelope, cancel);
        else await InOrderAsync(scope.ServiceProvider, context, consumer, envelope, cancel);
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task InOrderAsync(
        IServiceProvider services, DbContext context, ConsumerRegistration consumer, Envelope envelope, CancellationToken cancel)
    {
        var facts = envelope.Context;
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into consumer_position (consumer, aggregate_type, aggregate_id, version)
            values ({consumer.Name}, {facts.AggregateType}, {facts.AggregateId}, 0) on conflict do nothing
            """, cancel);
        var known = (await context.Database.SqlQuery<long>(
            $"""
            select version as "Value" from consumer_position
            where consumer = {consumer.Name} and aggregate_type = {facts.AggregateType} and aggregate_id = {facts.AggregateId} for update
            """).ToListAsync(cancel))[0];
        if (facts.AggregateVersion <= known)
        {
            metrics.Duplicate();
            return;
        }
        if (facts.AggregateVersion > known + 1)
        {
            metrics.Waiting();
            var body = JsonSerializer.Serialize(envelope);
            await context.Database.ExecuteSqlAsync(
                $"""
                insert into inbox_waiting (consumer, aggregate_type, aggregate_id, version, message_id, body)
                values ({consumer.Name}, {facts.AggregateType}, {facts.AggregateId}, {facts.AggregateVersion}, {facts.MessageId}, {body}::jsonb)
                on conflict do nothing
                """, cancel);
            return;
        }
        for (Envelope? next = envelope; next is not null; next = await TakeWaitingAsync(context, consumer, facts, known + 1, cancel))
        {
            await HandleAsync(services, consumer, next, cancel);
            await context.SaveChangesAsync(cancel);
            known++;
        }
        await context.Database.ExecuteSqlAsync(
            $"""
            update consumer_position set version = {known}
            where consumer = {consumer.Name} and aggregate_type = {facts.AggregateType} and aggregate_id = {facts.AggregateId}
            """, cancel);
    }

    private static async Task<Envelope?> TakeWaitingAsync(
        DbContext context, ConsumerRegistration consumer, EventContext facts, long version, CancellationToken cancel)
    {
        var rows = await context.Database.SqlQuery<string>(
            $"""
            delete from inbox_waiting where consumer = {consumer.Name} and aggregate_type = {facts.AggregateType}
              and aggregate_id = {facts.AggregateId} and version = {version} returning body::text as "Value"
            """).ToListAsync(cancel);
        return rows is [var body] ? JsonSerializer.Deserialize<Envelope>(body) : null;
    }

    private static Task HandleAsync(IServiceProvider services, ConsumerRegistration consumer, Envelope envelope, CancellationToken cancel)
    {
        var entry = EventCatalogue.Find(envelope.EventType) ?? throw new NotSupportedException($"Unknown event type {envelope.EventType}.");
        if (!consumer.Handles(entry.Type)) return Task.CompletedTask;
        var message = JsonSerializer.Deserialize(envelope.Body, entry.Type, JsonSerializerOptions.Web)!;
        var handler = ActivatorUtilities.CreateInstance(services, consumer.Type);
        var method = typeof(IEventHandler<>).MakeGenericType(entry.Type).GetMethod("HandleAsync")!;
        return (Task)method.Invoke(handler, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [message, envelope.Context, cancel], null)!;
    }

    private async Task ParkAsync(ConsumerRegistration consumer, Envelope envelope, Exception exception, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "insert into inbox_parked (consumer, message_id, event_type, body, reason, attempts) values ($1, $2, $3, $4::jsonb, $5, $6) on conflict do nothing");
        foreach (object value in new object[]
        {
            consumer.Name, envelope.Context.MessageId, envelope.EventType, JsonSerializer.Serialize(envelope), exception.GetType().Name, Attempts,
        })
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancel);
        metrics.Parked();
        LogParked(logger, exception, consumer.Name, envelope.Context.MessageId);
    }

    private static bool IsDatabaseAway(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is NpgsqlException and not PostgresException || inner is PostgresException { SqlState: "57P01" or "57P02" or "57P03" }) return true;
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Consumer}: the database does not answer; the message waits")]
    private static partial void LogDatabaseAway(ILogger logger, string consumer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Consumer}: message {MessageId} failed, attempt {Attempt}")]
    private static partial void LogFailed(ILogger logger, Exception exception, string consumer, Guid messageId, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Consumer}: message {MessageId} is parked")]
    private static partial void LogParked(ILogger logger, Exception exception, string consumer, Guid messageId);
}
