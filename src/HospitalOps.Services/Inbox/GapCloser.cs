using Npgsql;

namespace HospitalOps.Services.Inbox;

/// <summary>
/// Looks after waiting messages: those whose predecessor has come meanwhile (a crash between commit and draining) are
/// handled. Everything else stays for the alert.
/// </summary>
internal sealed class GapCloser(NpgsqlDataSource database, InboxProcessor processor, ConsumerList consumers)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var gap in await ReadAsync(cancel))
            if (consumers.Find(gap.Consumer) is { } consumer)
                await processor.DrainAsync(consumer, gap.Type, gap.Id, cancel);
    }

    private async Task<List<Gap>> ReadAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            select consumer, aggregate_type, aggregate_id from inbox_waiting
            group by 1, 2, 3 having extract(epoch from clock_timestamp() - min(received_at)) > 2 limit 200
            """
        );
        var gaps = new List<Gap>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            gaps.Add(new Gap(reader.GetString(0), reader.GetString(1), reader.GetGuid(2)));
        return gaps;
    }

    private sealed record Gap(string Consumer, string Type, Guid Id);
}

/// <summary>The consumers of this process.</summary>
internal sealed class ConsumerList(IReadOnlyList<ConsumerRegistration> all)
{
    public ConsumerRegistration? Find(string name) => all.FirstOrDefault(consumer => consumer.Name == name);
}
