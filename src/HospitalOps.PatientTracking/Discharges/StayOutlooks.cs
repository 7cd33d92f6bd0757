using HospitalOps.PatientTracking.Persistence;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>
/// The outlooks of each hospital, from a history that is read once an hour: a year of stays changes little in one.
/// </summary>
internal sealed class StayOutlooks(NpgsqlDataSource database, IMemoryCache cache, TimeProvider clock)
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    public async Task<HospitalOutlooks> OfAsync(Guid hospital, CancellationToken cancel) =>
        (
            await cache.GetOrCreateAsync(
                (typeof(StayOutlooks), hospital),
                async entry =>
                {
                    entry.AbsoluteExpirationRelativeToNow = Age;
                    var now = clock.GetUtcNow();
                    var stays = await database.ReadAsync(
                        """
                        select coalesce(service_code, split_part(bed_code, '-', 2)), coalesce(kind, ''), admitted_at, left_at, died
                        from journey where hospital_id = $1 and is_stay and admitted_at >= $2 and bed_code is not null
                        """,
                        [hospital, now.AddDays(-HospitalOutlooks.HistoryDays - HospitalOutlooks.TestDays)],
                        row => new PastStay(
                            row.GetString(0),
                            row.GetString(1),
                            row.At(2)!.Value,
                            row.At(3),
                            row.GetBoolean(4)
                        ),
                        cancel
                    );
                    return new HospitalOutlooks(stays, now);
                }
            )
        )!;
}
