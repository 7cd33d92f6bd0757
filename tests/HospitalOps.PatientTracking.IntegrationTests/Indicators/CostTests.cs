using HospitalOps.PatientTracking.Delays;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.PatientTracking.IntegrationTests.Indicators;

/// <summary>What is done all day long does not cost more with every year and every patient.</summary>
public sealed class CostTests(TrackingFixture tracking)
{
    [Fact]
    public async Task A_reading_of_delays_costs_the_same_however_many_were_told_before()
    {
        var (database, log) = await tracking.FreshAsync();
        await using var _ = database;
        var now = TimeProvider.System.GetUtcNow();
        await log.TellAsync(
            Enumerable
                .Range(0, 15)
                .SelectMany(number =>
                    new Way(now.AddMinutes(-400))
                        .Arrives(number)
                        .IsAdmitted(20 + number, 60, null, $"BSK-CAR-{number:00}A")
                        .All
                )
        );
        await log.InAsync(async services =>
        {
            var tables = services.GetRequiredService<TrackingDbContext>();
            tables.AddRange(DefaultDelayRules.Of(TrackingFixture.Bouskoura));
            await tables.SaveChangesAsync();
        });

        Assert.True(await ReadAsync() > 15);
        Assert.True(await database.ScalarAsync<long>("select count(*) from delay where cleared_at is null") >= 30);
        Assert.InRange(await ReadAsync(), 1, 4);
        await log.DisposeAsync();

        async Task<int> ReadAsync()
        {
            var before = log.Statements.Sent;
            await log.InAsync(services =>
                new DelayWriter(
                    services.GetRequiredService<TrackingDbContext>(),
                    services.GetRequiredService<JourneyLog>(),
                    now
                ).WriteAsync(DefaultDelayRules.Of(TrackingFixture.Bouskoura).ToDictionary(rule => rule.Id), default)
            );
            return log.Statements.Sent - before;
        }
    }

    [Theory]
    [InlineData("select * from transport where hospital_id = $1 and finished_at >= now() - interval '8 h'")]
    [InlineData(
        "select to_place from transport where hospital_id = $1 and porter = 'porter-3' and state = 'finished' order by finished_at desc limit 1"
    )]
    [InlineData("select * from discharge_blocker where journey_id = $1 order by opened_at")]
    [InlineData(
        "select * from tracked_event where event_type in ('PatientsMerged', 'PatientsUnmerged') and body->'stayIds' @> to_jsonb($1::text) order by recorded_at desc, id desc limit 1"
    )]
    public async Task Todays_board_one_timeline_and_one_fold_do_not_read_years(string query)
    {
        var (database, log) = await tracking.FreshAsync();
        await using var _ = database;
        await database.ExecuteAsync(
            """
            insert into transport (id, stay_id, patient_id, purpose, mode, equipment, escort, state, requested_at, finished_at, porter, hospital_id, version)
            select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'bed', 'chair', '{}', false, 'finished', now() - n * interval '20 min', now() - n * interval '20 min' + interval '15 min', 'porter-' || n % 20, $1, 1
            from generate_series(1, 20000) n
            """,
            TrackingFixture.Bouskoura
        );
        await database.ExecuteAsync(
            """
            insert into discharge_blocker (id, hospital_id, journey_id, patient_id, kind, owner, opened_by, opened_at, cleared_at)
            select gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), 'letter', 'doctor', 'somebody', now(), now() from generate_series(1, 20000)
            """,
            TrackingFixture.Bouskoura
        );
        await database.ExecuteAsync(
            """
            insert into tracked_event (id, aggregate_type, aggregate_id, aggregate_version, event_type, hospital_id, occurred_at, recorded_at, actor, body)
            select gen_random_uuid(), 'Bed', gen_random_uuid(), 1, case when n % 1000 = 0 then 'PatientsMerged' else 'BedReady' end, $1, now(), now(), 'somebody', '{}' from generate_series(1, 20000) n
            """,
            TrackingFixture.Bouskoura
        );
        await database.ExecuteAsync("analyze transport, discharge_blocker, tracked_event");

        var plan = string.Join(
            '\n',
            await database.ListAsync<string>(
                "explain " + query.Replace("$1", $"'{TrackingFixture.Bouskoura}'", StringComparison.Ordinal)
            )
        );

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort Key: finished_at", plan, StringComparison.Ordinal);
        await log.DisposeAsync();
    }
}
