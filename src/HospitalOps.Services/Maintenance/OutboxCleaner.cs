using Npgsql;

namespace HospitalOps.Services.Maintenance;

/// <summary>How long things are kept. Keys must outlive every possible replay.</summary>
internal sealed record Retention(int OutboxDays = 14, int InboxDays = 30, int DecisionDays = 90);

/// <summary>
/// Removes what is old, by lists of at most 500 keys per statement and never anything unsent: one sweep over a million
/// rows
/// holds its locks for minutes.
/// </summary>
internal sealed class OutboxCleaner(NpgsqlDataSource database, Retention retention)
{
    internal const int MaxRows = 500;

    /// <summary>Rows touched by the largest statement of the last run.</summary>
    public int LargestStatement { get; private set; }

    /// <summary>Removes everything that is due; returns the number of rows.</summary>
    public async Task<long> RunAsync(CancellationToken cancel)
    {
        LargestStatement = 0;
        var rows = await RepeatAsync(
            """
            delete from outbox_dispatch where event_id = any(array(
              select event_id from outbox_dispatch where state = 1 and recorded_on < (now() at time zone 'UTC')::date - $1
              order by recorded_on limit 500 for update skip locked)) and state = 1
            """,
            retention.OutboxDays,
            cancel
        );
        rows += await RepeatAsync(
            """
            delete from inbox where (consumer, message_id) in (
              select consumer, message_id from inbox where received_at < now() - make_interval(days => $1)
              order by received_at limit 500 for update skip locked)
            """,
            retention.InboxDays,
            cancel
        );
        rows += await RepeatAsync(
            """
            delete from messaging_decision where id in (
              select id from messaging_decision where decided_at < now() - make_interval(days => $1) limit 500)
            """,
            retention.DecisionDays,
            cancel
        );
        await DropDaysAsync(cancel);
        return rows;
    }

    /// <summary>Makes the partitions of the coming week.</summary>
    public async Task PrepareDaysAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select outbox_prepare_days(7)");
        await command.ExecuteScalarAsync(cancel);
    }

    private async Task<long> RepeatAsync(string sql, int days, CancellationToken cancel)
    {
        for (long total = 0; ; )
        {
            await using var command = database.CreateCommand(sql);
            command.Parameters.Add(new NpgsqlParameter { Value = days });
            var rows = await command.ExecuteNonQueryAsync(cancel);
            total += rows;
            LargestStatement = Math.Max(LargestStatement, rows);
            if (rows < MaxRows)
                return total;
            // The relay and the commands come first.
            await Task.Yield();
        }
    }

    private async Task DropDaysAsync(CancellationToken cancel)
    {
        var due = new List<string>();
        await using (
            var command = database.CreateCommand(
                """
                select c.relname, to_date(substring(c.relname from 14), 'YYYYMMDD')
                from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'outbox_event'::regclass and c.relname ~ '^outbox_event_[0-9]{8}$'
                  and to_date(substring(c.relname from 14), 'YYYYMMDD') < (now() at time zone 'UTC')::date - $1
                  and not exists (select 1 from outbox_dispatch d
                    where d.state <> 1 and d.recorded_on = to_date(substring(c.relname from 14), 'YYYYMMDD'))
                """
            )
        )
        {
            command.Parameters.Add(new NpgsqlParameter { Value = retention.OutboxDays });
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                due.Add(reader.GetString(0));
        }
        foreach (var name in due)
        {
            // The name was matched against a strict pattern above.
            await using var drop = database.CreateCommand($"drop table {name}");
            await drop.ExecuteNonQueryAsync(cancel);
        }
    }
}
