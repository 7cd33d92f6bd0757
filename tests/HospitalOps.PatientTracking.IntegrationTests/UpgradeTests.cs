using System.Security.Cryptography;
using System.Text;
using HospitalOps.TestKit;

namespace HospitalOps.PatientTracking.IntegrationTests;

/// <summary>What an older version stored is there after the upgrade, read as people read it.</summary>
public sealed class UpgradeTests(TrackingFixture tracking)
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Visit = Way.New(),
        Stay = Way.New(),
        Patient = Way.New(),
        Handed = Way.New();

    [Fact]
    public async Task Stamps_transports_and_a_frozen_baseline_outlive_the_change_to_a_log_of_events()
    {
        var (database, service) = await tracking.UpgradedAsync(
            ("Initial", StampsAsync),
            ("JourneysFromEvents", FreezeAsync)
        );
        await using var kept = database;
        await using var running = service;
        using var nurse = tracking.At(service, "ward-nurse");
        using var manager = tracking.At(service, "operations-manager");

        var timeline = (await nurse.GetAsync($"/api/v1/journeys/{Stay}/timeline")).Body!;
        Assert.Equal(
            [
                ("ArrivedAt", 0d),
                ("RegisteredAt", 3),
                ("TriagedAt", 9),
                ("FirstMedicalContactAt", 40),
                ("AdmissionDecidedAt", 90),
                ("OccupiedAt", 170),
            ],
            timeline["stamps"]!
                .AsArray()
                .Select(stamp =>
                    (
                        stamp!["stamp"]!.ToString(),
                        (stamp["occurredAt"]!.GetValue<DateTimeOffset>() - Start).TotalMinutes
                    )
                )
        );
        Assert.Equal(
            ("clerk", Start.AddMinutes(4)),
            (
                timeline["stamps"]![1]!["actor"]!.ToString(),
                timeline["stamps"]![1]!["recordedAt"]!.GetValue<DateTimeOffset>()
            )
        );
        Assert.Equal(
            [("arrival_to_doctor", 40), ("decision_to_occupied", 80), ("ed_stay_admitted", 170)],
            timeline["intervals"]!
                .AsArray()
                .Select(gap => (gap!["code"]!.ToString(), gap["minutes"]!.GetValue<double>()))
                .Where(gap => gap.Item1 is "arrival_to_doctor" or "decision_to_occupied" or "ed_stay_admitted")
        );
        Assert.Equal("BSK-CAR-03A", timeline["places"]!.AsArray()[^1]!["code"]!.ToString());
        Assert.Equal(404, (await nurse.GetAsync($"/api/v1/journeys/{Way.New()}/timeline")).Status);

        // Of two open jobs for the same way the older one is given up; what was finished stays finished.
        Assert.Equal(
            ["cancelled", "finished", "started"],
            await database.ListAsync<string>("select state from transport order by state")
        );
        var period = (await manager.GetAsync("/api/v1/indicators/period?from=2026-06-01&to=2026-06-01")).Body!;
        Assert.Equal((1, 40d), Doctor(period));

        var baseline = Assert.Single((await manager.GetAsync("/api/v1/baselines")).Body!.AsArray())!;
        Assert.Equal(
            (true, 1, 0),
            (
                baseline["verified"]!.GetValue<bool>(),
                baseline["definitionVersion"]!.GetValue<int>(),
                baseline["comparisonWards"]!.AsArray().Count
            )
        );
        var goal = (await manager.GetAsync("/api/v1/efficiency?from=2026-06-01&to=2026-06-01")).Body!;
        Assert.Equal(2.0, goal["ratios"]![0]!["ratio"]!.GetValue<double>());
        Assert.Null(goal["comparison"]);
        // It knew nothing by level: nothing is said to be worse there.
        Assert.All(
            goal["guards"]!.AsArray().Where(guard => guard!["level"] is not null),
            guard => Assert.Equal((null, false), (guard!["baseline"]?.ToString(), guard["worse"]!.GetValue<bool>()))
        );
    }

    private static async Task StampsAsync(TestDatabase database)
    {
        async Task StampAsync(string stamp, double minute, bool ofStay, string? place = null, string? detail = null) =>
            await database.ExecuteAsync(
                "insert into milestone (id, hospital_id, visit_id, stay_id, patient_id, stamp, occurred_at, recorded_at, actor, place, detail, source) values ($1, $2, $3, $4, $5, $6, $7, $8, 'clerk', $9, $10, 'test')",
                $"{stamp}-{minute}",
                TrackingFixture.Bouskoura,
                ofStay ? DBNull.Value : (object)Visit,
                ofStay ? Stay : (object)DBNull.Value,
                ofStay ? Patient : (object)DBNull.Value,
                stamp,
                Start.AddMinutes(minute),
                Start.AddMinutes(minute + 1),
                (object?)place ?? DBNull.Value,
                (object?)detail ?? DBNull.Value
            );
        await StampAsync("ArrivedAt", 0, ofStay: false, "reception");
        await StampAsync("RegisteredAt", 3, ofStay: true, null, "emergency");
        await StampAsync("TriagedAt", 9, ofStay: false, null, "3A");
        await StampAsync("FirstMedicalContactAt", 40, ofStay: false, "DOC-1");
        await StampAsync("AdmissionDecidedAt", 90, ofStay: true, "CAR");
        await StampAsync("OccupiedAt", 170, ofStay: true, "BSK-CAR-03A");
        await database.ExecuteAsync(
            "insert into journey_link (visit_id, stay_id, hospital_id) values ($1, $2, $3)",
            Visit,
            Stay,
            TrackingFixture.Bouskoura
        );
        await database.ExecuteAsync(
            "insert into journey (stay_id, patient_id, visit_id, location_kind, location_code, location_since, last_stamp, last_stamp_at, ended, hospital_id, version) values ($1, $2, $3, 'bed', 'BSK-CAR-03A', $4, 'OccupiedAt', $4, false, $5, 0)",
            Stay,
            Patient,
            Visit,
            Start.AddMinutes(170),
            TrackingFixture.Bouskoura
        );
        foreach (
            var (id, stay, state, minute) in new[]
            {
                (Way.New(), Stay, "requested", 150),
                (Way.New(), Stay, "started", 155),
                (Way.New(), Handed, "finished", 20),
            }
        )
            await database.ExecuteAsync(
                "insert into transport (id, stay_id, patient_id, mode, state, requested_at, hospital_id, version) values ($1, $2, $3, 'wheelchair', $4, $5, $6, 1)",
                id,
                stay,
                Patient,
                state,
                Start.AddMinutes(minute),
                TrackingFixture.Bouskoura
            );
    }

    /// <summary>A baseline of definition 1: its hash was made of less than today's.</summary>
    private static async Task FreezeAsync(TestDatabase database)
    {
        var hash = Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes($"{TrackingFixture.Bouskoura}|2025-01-01|2025-12-31|1|20|60;100|90|4;1;3;2;2;1")
            )
        );
        await database.ExecuteAsync(
            "insert into baseline (id, hospital_id, first_day, last_day, definition_version, w, b, t, guards, proposed_by, proposed_at, frozen_by, frozen_at, hash, withdrawn) values ($1, $2, '2025-01-01', '2025-12-31', 1, '{20}', '{60,100}', '{90}', '{4,1,3,2,2,1}', 'one', now(), 'two', now(), $3, false)",
            Way.New(),
            TrackingFixture.Bouskoura,
            hash
        );
    }

    private static (int, double) Doctor(System.Text.Json.Nodes.JsonNode period)
    {
        var wait = period["waits"]!.AsArray().Single(wait => wait!["code"]!.ToString() == "arrival_to_doctor")!;
        return (wait["n"]!.GetValue<int>(), wait["median"]!.GetValue<double>());
    }
}
