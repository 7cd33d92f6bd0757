using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Messaging.Inbox;

/// <summary>
/// Looks after waiting messages: those whose predecessor has come meanwhile (a crash between commit and draining) are
/// handled;
/// after 60 s a projection with a snapshot source continues from the owner's state. Everything else stays for the
/// alert.
/// </summary>
internal sealed partial class GapCloser(
    NpgsqlDataSource database,
    IServiceScopeFactory scopes,
    InboxProcessor processor,
    ConsumerList consumers,
    MessagingMetrics metrics,
    ILogger<GapCloser> logger
)
{
    internal TimeSpan SnapshotAfter { get; init; } = TimeSpan.FromSeconds(60);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var gap in await ReadAsync(cancel))
        {
            if (consumers.Find(gap.Consumer) is not { } consumer)
                continue;
            if (gap.Lowest > gap.Known + 1 && gap.Age >= SnapshotAfter)
                await SnapshotAsync(gap, cancel);
            await processor.DrainAsync(consumer, gap.Type, gap.Id, cancel);
        }
    }

    private async Task<List<Gap>> ReadAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            select w.consumer, w.aggregate_type, w.aggregate_id, min(w.version), coalesce(max(p.version), 0),
                   extract(epoch from clock_timestamp() - min(w.received_at))::float8
            from inbox_waiting w left join consumer_position p using (consumer, aggregate_type, aggregate_id)
            group by 1, 2, 3 having extract(epoch from clock_timestamp() - min(w.received_at)) > 2 limit 200
            """
        );
        var gaps = new List<Gap>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            gaps.Add(
                new Gap(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetGuid(2),
                    reader.GetInt64(3),
                    reader.GetInt64(4),
                    TimeSpan.FromSeconds(reader.GetDouble(5))
                )
            );
        return gaps;
    }

    private async Task SnapshotAsync(Gap gap, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (
            scope.ServiceProvider.GetServices<ISnapshotSource>().FirstOrDefault(one => one.Consumer == gap.Consumer)
            is not { } source
        )
            return;
        var context = scope.ServiceProvider.GetRequiredService<DbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancel
        );
        var known = await InboxTable.LockPositionAsync(context, gap.Consumer, gap.Type, gap.Id, cancel);
        if (await source.ApplyAsync(gap.Type, gap.Id, cancel) is not { } version)
            return;
        if (version < known)
        {
            // The owner knows less than we do: it was restored from a backup, and a person decides.
            LogOwnerBehind(logger, gap.Consumer, gap.Type, gap.Id, known, version);
            return;
        }
        await context.SaveChangesAsync(cancel);
        await InboxTable.MoveAsync(context, gap.Consumer, gap.Type, gap.Id, version, cancel);
        await InboxTable.ForgetWaitingAsync(context, gap.Consumer, gap.Type, gap.Id, version, cancel);
        await transaction.CommitAsync(CancellationToken.None);
        metrics.Snapshot();
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Consumer}: knows {Type} {Id} at version {Known}, its owner only at {Version}; stopped for this aggregate"
    )]
    private static partial void LogOwnerBehind(
        ILogger logger,
        string consumer,
        string type,
        Guid id,
        long known,
        long version
    );

    private sealed record Gap(string Consumer, string Type, Guid Id, long Lowest, long Known, TimeSpan Age);
}

/// <summary>The consumers of this process.</summary>
internal sealed class ConsumerList(IReadOnlyList<ConsumerRegistration> all)
{
    public ConsumerRegistration? Find(string name) => all.FirstOrDefault(consumer => consumer.Name == name);
}
