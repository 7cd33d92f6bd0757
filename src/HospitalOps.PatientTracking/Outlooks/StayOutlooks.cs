using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace HospitalOps.PatientTracking.Outlooks;

/// <summary>The outlooks of each hospital, from a history that is read once an hour: a year of stays changes little in one.</summary>
internal sealed class StayOutlooks(NpgsqlDataSource database, IMemoryCache cache, TimeProvider clock)
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    public async Task<HospitalOutlooks> OfAsync(Guid hospital, CancellationToken cancel) => (await cache.GetOrCreateAsync((typeof(StayOutlooks), hospital), async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Age;
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            """
            select coalesce(service_code, split_part(bed_code, '-', 2)), coalesce(kind, ''), admitted_at, left_at, died
            from journey where hospital_id = $1 and is_stay and admitted_at >= $2 and bed_code is not null
            """);
        command.Parameters.Add(new() { Value = hospital });
        command.Parameters.Add(new() { Value = now.AddDays(-HospitalOutlooks.HistoryDays - HospitalOutlooks.TestDays) });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var stays = new List<PastStay>();
        while (await rows.ReadAsync(cancel))
            stays.Add(new(rows.GetString(0), rows.GetString(1), rows.GetDateTime(2), rows.IsDBNull(3) ? null : rows.GetDateTime(3), rows.GetBoolean(4)));
        return new HospitalOutlooks(stays, now);
    }))!;
}
