using System.Globalization;
using HospitalOps.Queueing;
using Npgsql;

namespace HospitalOps.WaitingQueue.Estimates;

/// <summary>
/// The recent past of every queue, kept at hand so that a board costs no history query; read again every few seconds.
/// </summary>
internal sealed class QueueHistory(NpgsqlDataSource database)
{
    private volatile IReadOnlyDictionary<Guid, QueuePast> pasts = new Dictionary<Guid, QueuePast>();

    public QueuePast Of(Guid queue) => pasts.GetValueOrDefault(queue, QueuePast.Unknown);

    /// <summary>Two queries for all queues together.</summary>
    public async Task ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var starts = await StartsAsync(now, cancel);
        var waits = await WaitsAsync(now, cancel);
        pasts = starts
            .Select(queue => queue.Key)
            .Union(waits.Select(queue => queue.Key))
            .ToDictionary(queue => queue, queue => new QueuePast([.. starts[queue]], [.. waits[queue]]));
    }

    private async Task<ILookup<Guid, RecentStart>> StartsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                select queue.id, recent.started_at, recent.queued_at from queue cross join lateral (
                  select started_at, queued_at from ticket
                  where queue_id = queue.id and started_at > $1 and started_at <= $2 order by started_at desc limit {QueuePace.MostStarts}) as recent
                """
            )
        );
        command.Parameters.AddWithValue(now - QueuePace.Lately);
        command.Parameters.AddWithValue(now);
        List<(Guid Queue, RecentStart Start)> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var at = reader.GetFieldValue<DateTimeOffset>(1);
            rows.Add((reader.GetGuid(0), new(at, at - reader.GetFieldValue<DateTimeOffset>(2))));
        }
        return rows.ToLookup(row => row.Queue, row => row.Start);
    }

    private async Task<ILookup<Guid, PastWait>> WaitsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // A season is enough; staff and habits change.
        await using var command = database.CreateCommand(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                select queue.id, past.rank, past.expected_minutes, past.waited from queue cross join lateral (
                  select estimate.rank, estimate.expected_minutes, extract(epoch from ticket.started_at - estimate.told_at)::double precision / 60 as waited
                  from wait_estimate estimate join ticket on ticket.id = estimate.ticket_id
                  where estimate.queue_id = queue.id and estimate.told_at > $1 and estimate.expected_minutes is not null and ticket.started_at >= estimate.told_at
                  order by estimate.told_at desc limit {WaitRange.Kept}) as past
                """
            )
        );
        command.Parameters.AddWithValue(now.AddDays(-90));
        List<(Guid Queue, PastWait Wait)> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add((reader.GetGuid(0), new(reader.GetInt32(1), reader.GetDouble(2), reader.GetDouble(3))));
        return rows.ToLookup(row => row.Queue, row => row.Wait);
    }
}
