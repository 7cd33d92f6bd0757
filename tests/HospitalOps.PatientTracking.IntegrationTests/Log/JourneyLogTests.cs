using HospitalOps.PatientTracking.Journeys;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.PatientTracking.IntegrationTests.Log;

/// <summary>Journeys are what their events say, however these come.</summary>
public sealed class JourneyLogTests(TrackingFixture tracking)
{
    private static readonly DateTimeOffset Past = new(2026, 9, 18, 22, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_shuffled_duplicated_and_delayed_copy_ends_in_the_same_state(int seed)
    {
        var (first, inOrder) = await tracking.FreshAsync();
        var (second, mixed) = await tracking.FreshAsync();
        await using var _ = first;
        await using var __ = second;
        var ways = Enumerable.Range(0, 25).Select(number => Way.Whole(Past.AddHours(number), number)).ToList();
        await inOrder.TellAsync(ways.SelectMany(way => way.All).OrderBy(told => told.Context.RecordedAt));

        var random = new Random(seed);
        var all = ways.SelectMany(way => way.All).ToArray();
        Told[] copies = [.. all, .. all.Where(_ => random.Next(3) == 0)];
        random.Shuffle(copies);
        // Four consumers at once, and a part that comes only when all the rest is there.
        var late = copies.Take(60).ToList();
        await Task.WhenAll(
            copies.Skip(60).Chunk(copies.Length / 4).Select(part => Task.Run(() => RetryAsync(mixed, part)))
        );
        await RetryAsync(mixed, late);

        Assert.Equal(
            all.Length,
            await second.ScalarAsync<long>(
                "select count(*) from tracked_event where aggregate_type not in ('Transport', 'Journey')"
            )
        );
        await inOrder.RollAsync();
        await mixed.RollAsync();
        foreach (var table in Tables)
            Assert.Equal(await DumpAsync(first, table), await DumpAsync(second, table));
        await inOrder.DisposeAsync();
        await mixed.DisposeAsync();
    }

    [Fact]
    public async Task A_rebuild_from_the_log_gives_the_same_to_the_byte()
    {
        var (database, log) = await tracking.FreshAsync();
        await using var _ = database;
        await log.TellAsync(
            Enumerable.Range(0, 12).SelectMany(number => Way.Whole(Past.AddHours(number * 7), number).All)
        );
        await log.RollAsync();
        string[] before = await Task.WhenAll(Tables.Select(table => DumpAsync(database, table)));

        await JourneyRebuild.RunAsync(log.Services, default);

        Assert.Equal(before, await Task.WhenAll(Tables.Select(table => DumpAsync(database, table))));
        Assert.NotEqual("", before[1]);
        await log.DisposeAsync();
    }

    [Fact]
    public async Task A_rebuild_that_broke_off_is_done_again_at_the_next_start()
    {
        var (database, log) = await tracking.FreshAsync();
        await using var _ = database;
        await log.TellAsync(
            Enumerable.Range(0, 6).SelectMany(number => Way.Whole(Past.AddHours(number * 7), number).All)
        );
        await log.RollAsync();
        string[] before = await Task.WhenAll(Tables.Select(table => DumpAsync(database, table)));
        // Killed after some journeys: as one that had thrown everything away and folded the first of them.
        await database.ExecuteAsync("truncate indicator_day, indicator_mark, patient_location");
        await database.ExecuteAsync(
            "delete from journey_gap where journey_id > (select journey_id from journey_gap order by journey_id limit 1)"
        );
        await database.ExecuteAsync(
            "delete from journey_location where journey_id > (select journey_id from journey_location order by journey_id limit 1)"
        );

        await TrackingModule.SeedAsync(log.Services);

        Assert.Equal(before, await Task.WhenAll(Tables.Select(table => DumpAsync(database, table))));
        await log.DisposeAsync();
    }

    [Fact]
    public async Task INV_20_a_second_open_place_of_a_journey_is_refused_by_the_database()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-3)).Arrives(0);
        await tracking.Log.TellAsync(way.All);
        const string Insert =
            "insert into journey_location (journey_id, step, hospital_id, kind, from_at, from_day) values ($1, 9, $2, 'bed', now(), current_date)";

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            tracking.Database.ExecuteAsync(Insert, way.Stay, TrackingFixture.Bouskoura)
        );
        Assert.Equal("23P01", refused.SqlState);
        var overlapping = await Assert.ThrowsAsync<PostgresException>(() =>
            tracking.Database.ExecuteAsync(
                "insert into journey_location (journey_id, step, hospital_id, kind, from_at, to_at, from_day, to_day) values ($1, 9, $2, 'bed', now() - interval '1 h', now(), current_date, current_date)",
                way.Stay,
                TrackingFixture.Bouskoura
            )
        );
        Assert.Equal("places_follow_each_other", overlapping.ConstraintName);
    }

    [Fact]
    public async Task INV_21_a_version_of_an_aggregate_is_known_once()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-3)).Arrives(0);
        await tracking.Log.TellAsync(way.All);
        var other = way.All[1] with { Context = way.All[1].Context with { MessageId = Way.New() } };

        var refused = await Assert.ThrowsAsync<PostgresException>(() => tracking.Log.TellAsync(other));
        Assert.Equal("23505", refused.SqlState);
    }

    [Fact]
    public async Task Merged_patients_are_one_person_at_one_place()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (kept, retired) = (
            new Way(now.AddHours(-9)).Arrives(0),
            new Way(now.AddHours(-2)).Arrives(0).IsAdmitted(10, 20, 30)
        );
        await tracking.Log.TellAsync(kept.All.Concat(retired.All));

        await tracking.Log.TellAsync(
            new Way(now)
                .Add(
                    "Patient",
                    kept.Patient,
                    new Contracts.Admissions.PatientsMerged
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        PatientId = kept.Patient,
                        RetiredPatientId = retired.Patient,
                        PersonId = kept.Person,
                        StayIds = [],
                        OccurredAt = now,
                    },
                    0
                )
                .All
        );

        Assert.Equal(
            [retired.Stay],
            await tracking.Database.ListAsync<Guid>(
                "select journey_id from patient_location where patient_id in ($1, $2)",
                kept.Patient,
                retired.Patient
            )
        );
        using var nurse = tracking.As("ward-nurse");
        Assert.Equal(2, (await nurse.GetAsync($"/api/v1/journeys/{kept.Stay}/whole")).Body!.AsArray().Count);
    }

    [Fact]
    public async Task A_person_of_two_hospitals_is_at_one_place_also_with_a_number_at_the_other()
    {
        var now = TimeProvider.System.GetUtcNow();
        var here = new Way(now.AddHours(-9))
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "BSK-CAR-14A")
            .Leaves(60, 90, 120, "BSK-CAR-14A");
        var there = new Way(now.AddHours(-6), TrackingFixture.Rabat) { Person = here.Person }
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "RBT-CAR-14A");
        var number = new Way(now.AddHours(-1)) { Patient = here.Patient, Person = here.Person }.Arrives(0);
        await tracking.Log.TellAsync(here.All.Concat(there.All).Concat(number.All));

        Assert.Equal(
            [there.Stay],
            await tracking.Database.ListAsync<Guid>(
                "select journey_id from patient_location where patient_id in ($1, $2)",
                here.Patient,
                there.Patient
            )
        );
    }

    [Fact]
    public async Task A_merge_that_is_undone_gives_each_record_its_stays_back_also_those_that_went_on_meanwhile()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (kept, retired, person) = (
            new Way(now.AddHours(-9)).Arrives(0),
            new Way(now.AddHours(-2)).Arrives(0),
            Way.New()
        );
        await tracking.Log.TellAsync(kept.All.Concat(retired.All));
        await tracking
            .Api("ward-nurse")
            .RequestTransportAsync(new(retired.Stay, TransportMode.Chair, null, null, null))
            .DoneAsync();
        var merge = new Way(now);
        await tracking.Log.TellAsync(
            merge
                .Add(
                    "Patient",
                    kept.Patient,
                    new Contracts.Admissions.PatientsMerged
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        PatientId = kept.Patient,
                        RetiredPatientId = retired.Patient,
                        PersonId = kept.Person,
                        StayIds = [retired.Stay],
                        OccurredAt = now,
                    },
                    0
                )
                .All
        );
        Assert.Equal([(kept.Patient, kept.Person)], await IdentityAsync());
        Assert.Equal(kept.Patient, await CarriedAsync());

        // The stay goes on under the record that survived, then the merge proves wrong.
        await tracking.Log.TellAsync(
            merge
                .Add(
                    "Stay",
                    Way.New(),
                    new Contracts.Admissions.AdmissionDecided
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        StayId = retired.Stay,
                        PatientId = kept.Patient,
                        CareLevel = "standard",
                        ServiceCode = "CAR",
                        OccurredAt = now.AddMinutes(1),
                    },
                    1
                )
                .All.TakeLast(1)
        );
        await tracking.Log.TellAsync(
            merge
                .Add(
                    "Patient",
                    kept.Patient,
                    new Contracts.Admissions.PatientsUnmerged
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        PatientId = kept.Patient,
                        RestoredPatientId = retired.Patient,
                        PersonId = person,
                        StayIds = [retired.Stay],
                        OccurredAt = now.AddMinutes(5),
                    },
                    5
                )
                .All.TakeLast(1)
        );

        // Beds have not heard of it yet.
        await tracking.Log.TellAsync(
            merge
                .Add(
                    "PlacementRequest",
                    Way.New(),
                    new Contracts.BedManagement.PlacementWithdrawn
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        PlacementRequestId = Way.New(),
                        StayId = retired.Stay,
                        PatientId = kept.Patient,
                        Reason = "not_needed",
                        OccurredAt = now.AddMinutes(6),
                    },
                    6
                )
                .All.TakeLast(1)
        );

        Assert.Equal([(retired.Patient, person)], await IdentityAsync());
        Assert.Equal(retired.Patient, await CarriedAsync());
        Assert.Equal(
            new[] { kept.Stay, retired.Stay }.Order(),
            (
                await tracking.Database.ListAsync<Guid>(
                    "select journey_id from patient_location where patient_id in ($1, $2)",
                    kept.Patient,
                    retired.Patient
                )
            ).Order()
        );

        Task<Guid> CarriedAsync() =>
            tracking.Database.ScalarAsync<Guid>("select patient_id from transport where stay_id = $1", retired.Stay);

        async Task<IEnumerable<(Guid, Guid)>> IdentityAsync() =>
            (
                await tracking.Database.ListAsync<string>(
                    "select patient_id || '/' || person_id from journey where journey_id = $1",
                    retired.Stay
                )
            )
                .Select(row => row.Split('/'))
                .Select(ids => (Guid.Parse(ids[0]), Guid.Parse(ids[1])));
    }

    private static string[] Tables { get; } =
    ["journey", "journey_location", "journey_gap", "patient_location", "indicator_day"];

    private static async Task RetryAsync(LogOf log, IEnumerable<Told> all)
    {
        foreach (var told in all)
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await log.TellAsync(told);
                    break;
                }
                catch (Exception exception)
                    when (attempt < 5
                        && exception
                            is PostgresException { SqlState: "40P01" }
                                or { InnerException: PostgresException { SqlState: "40P01" } }
                    )
                {
                    // As the inbox does.
                }
            }
    }

    private static async Task<string> DumpAsync(TestDatabase database, string table) =>
        // The version counts what this service has told itself, which is another thing than what it was told.
        string.Join(
            '\n',
            await database.ListAsync<string>($"select (to_jsonb(t) - 'version')::text from {table} t order by 1")
        );
}
