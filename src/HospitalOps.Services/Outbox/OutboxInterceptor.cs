using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using HospitalOps.Contracts;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HospitalOps.Services.Outbox;

/// <summary>
/// Turns what aggregates recorded into outbox rows of the same SaveChanges, and tells the listeners after the commit.
/// One instance per DbContext: it remembers what waits for the commit.
/// </summary>
internal sealed class OutboxInterceptor(IServiceProvider services) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private const int LargestBody = 64 * 1024;

    private readonly List<OutboxNotice> pending = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
            await TellAsync();
        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
            Tell();
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell();

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => pending.Clear();

    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => pending.Clear();

    public async Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    ) => await TellAsync();

    public Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        pending.Clear();
        return Task.CompletedTask;
    }

    public Task RolledBackToSavepointAsync(
        DbTransaction transaction,
        TransactionEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        pending.Clear();
        return Task.CompletedTask;
    }

    private void Write(DbContext context)
    {
        var aggregates = context
            .ChangeTracker.Entries<AggregateRoot>()
            .Select(entry => entry.Entity)
            .Where(root => root.Recorded.Count > 0)
            .ToList();
        if (aggregates.Count == 0)
            return;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var actor = services.GetService<IEventAuthor>()?.Actor ?? "system";
        foreach (var root in aggregates)
        {
            var first = root.Version - root.Recorded.Count + 1;
            for (var at = 0; at < root.Recorded.Count; at++)
                Add(context, root, root.Recorded[at], first + at, actor, now);
            pending.Add(
                new OutboxNotice(
                    root.HospitalId,
                    root.AggregateType,
                    root.AggregateId,
                    root.Version,
                    [.. root.Recorded.Select(e => EventCatalogue.Of(e.GetType()).Name)]
                )
            );
            root.Forget();
        }
    }

    private static void Add(
        DbContext context,
        AggregateRoot root,
        object message,
        long version,
        string actor,
        DateTimeOffset now
    )
    {
        var body = JsonSerializer.Serialize(message, message.GetType(), JsonSerializerOptions.Web);
        if (body.Length > LargestBody)
            throw new InvalidOperationException(
                $"{message.GetType().Name} has {body.Length} characters; events carry ids and codes."
            );
        var id = Guid.CreateVersion7(now);
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        context.Add(
            new OutboxEvent
            {
                RecordedOn = day,
                Id = id,
                AggregateType = root.AggregateType,
                AggregateId = root.AggregateId,
                AggregateVersion = version,
                EventType = EventCatalogue.Of(message.GetType()).Name,
                Actor = actor,
                HospitalId = root.HospitalId,
                Trace = Activity.Current?.Id,
                Body = body,
            }
        );
        context.Add(
            new OutboxDispatch
            {
                EventId = id,
                RecordedOn = day,
                AggregateType = root.AggregateType,
                AggregateId = root.AggregateId,
                AggregateVersion = version,
            }
        );
    }

    // A synchronous commit does not wait for the listeners: they only wake and refresh.
    private void Tell() => _ = TellAsync();

    private async Task TellAsync()
    {
        if (pending.Count == 0)
            return;
        OutboxNotice[] notices = [.. pending];
        pending.Clear();
        foreach (var listener in services.GetServices<IOutboxListener>())
        {
            try
            {
                await listener.CommittedAsync(notices);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The command is committed; a deaf listener must not make it look failed.
                services
                    .GetRequiredService<ILogger<OutboxInterceptor>>()
                    .LogWarning(exception, "A listener failed after a commit");
            }
        }
    }
}
