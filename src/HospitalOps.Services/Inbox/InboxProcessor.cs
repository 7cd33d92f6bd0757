using System.Data;
using System.Text.Json;
using HospitalOps.Services.Persistence;
using HospitalOps.Services.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Services.Inbox;

/// <summary>
/// Inbox row, position, effect and own outbox rows in one transaction. A repeated message does nothing; one that comes
/// before its predecessor waits in the database; one that fails five times is parked, visible, and does not hold up
/// others.
/// </summary>
internal sealed partial class InboxProcessor(
    IServiceScopeFactory scopes,
    NpgsqlDataSource database,
    MessagingMetrics metrics,
    TimeProvider clock,
    LogLimiter limiter,
    ILogger<InboxProcessor> logger
)
{
    internal const int Attempts = 5;
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(1);

    /// <summary>Handles the message and whatever waited for it; returns when it may be acknowledged.</summary>
    public async Task ProcessAsync(ConsumerRegistration consumer, Envelope envelope, CancellationToken cancel)
    {
        // Each waiting message has a transaction and tries of its own: a failing successor must not undo or park this
        // one.
        if (await TryAsync(consumer, envelope, wasWaiting: false, cancel) && consumer.InOrderOf is not null)
            await DrainAsync(consumer, envelope.Context.AggregateType, envelope.Context.AggregateId, cancel);
    }

    /// <summary>Handles what waits for exactly the next version, and so on.</summary>
    public async Task DrainAsync(ConsumerRegistration consumer, string type, Guid id, CancellationToken cancel)
    {
        while (true)
        {
            Envelope? next;
            await using (var scope = scopes.CreateAsyncScope())
                next = await InboxTable.NextWaitingAsync(
                    scope.ServiceProvider.GetRequiredService<DbContext>(),
                    consumer.Name,
                    type,
                    id,
                    cancel
                );
            if (next is null || !await TryAsync(consumer, next, wasWaiting: true, cancel))
                return;
        }
    }

    /// <summary>One try of a parked message; throws what the handler throws.</summary>
    public async Task RetryParkedAsync(ConsumerRegistration consumer, Envelope envelope, CancellationToken cancel)
    {
        await OnceAsync(consumer, envelope, wasWaiting: false, isRetry: true, cancel);
        await DrainAsync(consumer, envelope.Context.AggregateType, envelope.Context.AggregateId, cancel);
    }

    private async Task<bool> TryAsync(
        ConsumerRegistration consumer,
        Envelope envelope,
        bool wasWaiting,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; )
        {
            try
            {
                return await OnceAsync(consumer, envelope, wasWaiting, isRetry: false, cancel);
            }
            catch (Exception exception) when (SqlStates.IsDatabaseAway(exception) && !cancel.IsCancellationRequested)
            {
                // Not the message's fault and not counted: it waits here, unacknowledged, until the database is back.
                if (limiter.May("inbox " + exception.GetType().Name))
                    LogDatabaseAway(logger, consumer.Name, exception.Message);
                await Task.Delay(DatabasePause, clock, cancel);
            }
            catch (Exception exception)
                when (exception is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                LogFailed(logger, exception, consumer.Name, envelope.Context.MessageId, attempt);
                if (attempt == Attempts && await TryParkAsync(consumer, envelope, exception, cancel))
                    return false;
                await Task.Delay(
                    TimeSpan.FromMilliseconds(100 * Math.Pow(4, Math.Min(attempt, Attempts) - 1)),
                    clock,
                    cancel
                );
                attempt = Math.Min(attempt + 1, Attempts);
            }
        }
    }

    /// <summary>One transaction; true when the consumer's position may have moved.</summary>
    private async Task<bool> OnceAsync(
        ConsumerRegistration consumer,
        Envelope envelope,
        bool wasWaiting,
        bool isRetry,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancel
        );
        var facts = envelope.Context;
        // A waiting message has its inbox row since it arrived.
        var fresh =
            await InboxTable.ClaimAsync(context, consumer.Name, facts.MessageId, cancel) || wasWaiting || isRetry;
        if (!fresh)
        {
            metrics.Duplicate();
            return true;
        }
        if (!isRetry && await InboxTable.IsParkedAsync(context, consumer.Name, facts.MessageId, cancel))
            return false;
        if (consumer.InOrderOf is null)
            await EventInvoker.HandleAsync(scope.ServiceProvider, consumer, envelope, cancel);
        else
            await InOrderAsync(scope.ServiceProvider, context, consumer, envelope, cancel);
        await context.SaveChangesAsync(cancel);
        if (isRetry)
            await context.Database.ExecuteSqlAsync(
                $"delete from inbox_parked where consumer = {consumer.Name} and message_id = {facts.MessageId}",
                cancel
            );
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    private async Task InOrderAsync(
        IServiceProvider services,
        DbContext context,
        ConsumerRegistration consumer,
        Envelope envelope,
        CancellationToken cancel
    )
    {
        var facts = envelope.Context;
        var known = await InboxTable.LockPositionAsync(
            context,
            consumer.Name,
            facts.AggregateType,
            facts.AggregateId,
            cancel
        );
        if (facts.AggregateVersion <= known)
        {
            metrics.Duplicate();
            await InboxTable.ForgetWaitingAsync(
                context,
                consumer.Name,
                facts.AggregateType,
                facts.AggregateId,
                known,
                cancel
            );
            return;
        }
        if (facts.AggregateVersion > known + 1)
        {
            await InboxTable.WaitAsync(context, consumer.Name, envelope, cancel);
            return;
        }
        await EventInvoker.HandleAsync(services, consumer, envelope, cancel);
        await InboxTable.MoveAsync(
            context,
            consumer.Name,
            facts.AggregateType,
            facts.AggregateId,
            facts.AggregateVersion,
            cancel
        );
        await InboxTable.ForgetWaitingAsync(
            context,
            consumer.Name,
            facts.AggregateType,
            facts.AggregateId,
            facts.AggregateVersion,
            cancel
        );
    }

    private async Task<bool> TryParkAsync(
        ConsumerRegistration consumer,
        Envelope envelope,
        Exception exception,
        CancellationToken cancel
    )
    {
        try
        {
            await using var command = database.CreateCommand(
                """
                with parked as (
                  insert into inbox_parked (consumer, message_id, event_type, body, reason, attempts) values ($1, $2, $3, $4::jsonb, $5, $6)
                  on conflict do nothing)
                delete from inbox_waiting where consumer = $1 and message_id = $2
                """
            );
            object[] values =
            [
                consumer.Name,
                envelope.Context.MessageId,
                envelope.EventType,
                JsonSerializer.Serialize(envelope),
                exception.GetType().Name,
                Attempts,
            ];
            foreach (var value in values)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            await command.ExecuteNonQueryAsync(cancel);
            LogParked(logger, consumer.Name, envelope.Context.MessageId);
            return true;
        }
        catch (NpgsqlException away)
        {
            if (limiter.May("park " + away.GetType().Name))
                LogDatabaseAway(logger, consumer.Name, away.Message);
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Consumer}: the database does not answer ({Error}); messages wait"
    )]
    private static partial void LogDatabaseAway(ILogger logger, string consumer, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Consumer}: message {MessageId} failed, attempt {Attempt}")]
    private static partial void LogFailed(
        ILogger logger,
        Exception exception,
        string consumer,
        Guid messageId,
        int attempt
    );

    [LoggerMessage(Level = LogLevel.Error, Message = "{Consumer}: message {MessageId} is parked")]
    private static partial void LogParked(ILogger logger, string consumer, Guid messageId);
}
