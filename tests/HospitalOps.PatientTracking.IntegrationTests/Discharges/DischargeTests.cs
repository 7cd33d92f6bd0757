using HospitalOps.Contracts.Admissions;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.TestKit;

namespace HospitalOps.PatientTracking.IntegrationTests.Discharges;

public sealed class DischargeTests(TrackingFixture tracking)
{
    [Fact]
    public async Task The_chain_from_an_expected_day_to_ready_with_a_blocker_between()
    {
        var now = TimeProvider.System.GetUtcNow();
        var ward = Way.New();
        var way = new Way(now.AddHours(-30)).Arrives(0).IsAdmitted(30, 40, 60, "BSK-CAR-11A", ward);
        await tracking.Log.TellAsync(way.All);
        using var doctor = tracking.As("doctor");
        using var nurse = tracking.As("ward-nurse", "one.nurse");
        using var clerk = tracking.As("admissions-clerk");
        Assert.Equal("unset", (await LineAsync(way.Stay, ward))["step"]!.ToString());

        await doctor.PostAsync(
            $"/api/v1/journeys/{way.Stay}/expected-discharge",
            new { expectedAt = now.AddHours(5), confidence = "likely" }
        );
        var revised = await doctor.PostAsync(
            $"/api/v1/journeys/{way.Stay}/expected-discharge",
            new { expectedAt = now.AddHours(40), confidence = "sure" }
        );
        Assert.Equal((400, "revision_reason_required"), (revised.Status, revised.Code));

        var opened = await doctor.PostAsync(
            $"/api/v1/journeys/{way.Stay}/blockers",
            new { kind = "bill", note = "mutuelle" }
        );
        Assert.Equal((201, "admissions-clerk"), (opened.Status, opened.Text("owner")));
        Assert.Equal(
            "blocker_open_already",
            (await nurse.PostAsync($"/api/v1/journeys/{way.Stay}/blockers", new { kind = "bill" })).Code
        );
        var onBoard = (await nurse.GetAsync($"/api/v1/discharge-blockers?ward={ward}")).Body!.AsArray();
        Assert.Equal(
            ("BSK-CAR-11A", 1, "mutuelle"),
            (
                onBoard[0]!["bedCode"]!.ToString(),
                onBoard[0]!["blockers"]!.AsArray().Count,
                onBoard[0]!["blockers"]![0]!["note"]!.ToString()
            )
        );
        using var manager = tracking.As("operations-manager");
        Assert.Null(
            (await manager.GetAsync($"/api/v1/discharge-blockers?ward={ward}")).Body![0]!["blockers"]![0]!["note"]
        );

        var chain = new Way(now.AddHours(-1)) { Patient = way.Patient };
        await tracking.Log.TellAsync(
            way.Add(
                    "Stay",
                    way.Stay,
                    new Contracts.Admissions.DischargeDecided
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        StayId = way.Stay,
                        PatientId = way.Patient,
                        Destination = "home",
                        OccurredAt = chain.At(0),
                    },
                    1700
                )
                .Add(
                    "Stay",
                    way.Stay,
                    new Contracts.Admissions.DischargePaperworkDone
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        StayId = way.Stay,
                        PatientId = way.Patient,
                        OccurredAt = chain.At(10),
                    },
                    1720
                )
                .All.TakeLast(2)
        );
        Assert.Equal("blocked", (await LineAsync(way.Stay, ward))["step"]!.ToString());

        Assert.Equal(
            200,
            (await clerk.PostAsync($"/api/v1/discharge-blockers/{opened.Text("blockerId")}/clear")).Status
        );
        var twice = await clerk.PostAsync($"/api/v1/discharge-blockers/{opened.Text("blockerId")}/clear");
        Assert.Equal((409, "blocker_cleared"), (twice.Status, twice.Code));
        Assert.Equal("ready", (await LineAsync(way.Stay, ward))["step"]!.ToString());
    }

    [Fact]
    public async Task A_blocker_that_was_open_when_the_patient_left_remains_as_a_task()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-60))
            .Arrives(0)
            .IsAdmitted(30, 40, 60, "BSK-CAR-12A");
        await tracking.Log.TellAsync(way.All);
        using var nurse = tracking.As("ward-nurse");
        var opened = (await nurse.PostAsync($"/api/v1/journeys/{way.Stay}/blockers", new { kind = "letter" })).Text(
            "blockerId"
        );
        await tracking.Log.TellAsync(way.Leaves(3000, 3100, 3200, "BSK-CAR-12A").All.Skip(6));

        var behind = (await nurse.GetAsync("/api/v1/discharge-board")).Body!["leftBehind"]!.AsArray();
        var left = behind.Single(stay => stay!["stayId"]!.ToString() == way.Stay.ToString())!;
        Assert.Equal(
            (way.Patient.ToString(), "BSK-CAR-12A", opened),
            (
                left["patientId"]!.ToString(),
                left["bedCode"]!.ToString(),
                left["blockers"]!.AsArray().Single()!["blockerId"]!.ToString()
            )
        );
        Assert.NotNull(left["leftAt"]);
        Assert.Equal(
            "stay_closed",
            (await nurse.PostAsync($"/api/v1/journeys/{way.Stay}/blockers", new { kind = "social" })).Code
        );
    }

    [Fact]
    public async Task A_timeline_has_both_times_handover_notes_and_corrections()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-3)).Arrives(0).IsSeen(10, 40);
        await tracking.Log.TellAsync(way.All);
        using var nurse = tracking.As("ward-nurse", "one.nurse");
        await nurse.PostAsync($"/api/v1/journeys/{way.Stay}/handover", new { text = "Surveiller la tension" });
        var seen = way.All[^1];

        var corrected = await nurse.PostAsync(
            $"/api/v1/journeys/{way.Stay}/corrections",
            new
            {
                eventId = seen.Context.MessageId,
                milestone = "FirstMedicalContactAt",
                newTime = way.At(25),
                reason = "heure saisie trop tard",
            }
        );
        var timeline = (await nurse.GetAsync($"/api/v1/journeys/{way.Stay}/timeline")).Body!;

        Assert.Equal(200, corrected.Status);
        var milestone = timeline["milestones"]!
            .AsArray()
            .Single(milestone => milestone!["milestone"]!.ToString() == "FirstMedicalContactAt")!;
        Assert.Equal(
            (way.At(25), way.At(40)),
            (
                Micro(milestone["occurredAt"]!.GetValue<DateTimeOffset>()),
                Micro(milestone["toldAt"]!.GetValue<DateTimeOffset>())
            )
        );
        Assert.Equal(
            25,
            timeline["intervals"]!.AsArray().Single(gap => gap!["code"]!.ToString() == "arrival_to_doctor")![
                "minutes"
            ]!.GetValue<double>()
        );
        Assert.Equal("one.nurse", timeline["handovers"]![0]!["author"]!.ToString());
        Assert.Equal(
            "milestone_not_found",
            (
                await nurse.PostAsync(
                    $"/api/v1/journeys/{way.Stay}/corrections",
                    new
                    {
                        eventId = Way.New(),
                        milestone = "ArrivedAt",
                        reason = "essai",
                    }
                )
            ).Code
        );
        using var elsewhere = tracking.As("ward-nurse", hospital: TrackingFixture.Rabat);
        Assert.Equal(404, (await elsewhere.GetAsync($"/api/v1/journeys/{way.Stay}/timeline")).Status);

        DateTimeOffset Micro(DateTimeOffset at) =>
            Math.Abs((at - way.At(25)).TotalSeconds) < 0.001 ? way.At(25)
            : Math.Abs((at - way.At(40)).TotalSeconds) < 0.001 ? way.At(40)
            : at;
    }

    [
        Theory,
        InlineData("ward-nurse", 1),
        InlineData("triage-nurse", 1),
        InlineData("doctor", 1),
        InlineData("admissions-clerk", 0),
        InlineData("bed-manager", 0)
    ]
    public async Task Clinical_notes_are_for_those_who_care_for_the_patient(string role, int notes)
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-3)).Arrives(0).IsSeen(10, 40);
        await tracking.Log.TellAsync(way.All);
        using var nurse = tracking.As("ward-nurse");
        Assert.Equal(
            200,
            (
                await nurse.PostAsync($"/api/v1/journeys/{way.Stay}/handover", new { text = "Surveiller la tension" })
            ).Status
        );
        using var reader = tracking.As(role);

        var timeline = await reader.GetAsync($"/api/v1/journeys/{way.Stay}/timeline");

        Assert.Equal((200, notes), (timeline.Status, timeline.Body!["handovers"]!.AsArray().Count));
        // The triage level is health too.
        Assert.Equal(
            notes == 1 ? "3A" : null,
            timeline.Body["milestones"]!
                .AsArray()
                .Single(milestone => milestone!["milestone"]!.ToString() == "TriagedAt")!["detail"]
                ?.ToString()
        );
    }

    [Fact]
    public async Task Staff_find_the_place_and_the_journeys_of_a_person_at_both_sites()
    {
        var now = TimeProvider.System.GetUtcNow();
        var here = new Way(now.AddHours(-2)).Arrives(0).IsAdmitted(10, 20, 30, "BSK-CAR-13A");
        var there = new Way(now.AddDays(-40), TrackingFixture.Rabat) { Person = here.Person }.Arrives(0);
        await tracking.Log.TellAsync(here.All.Concat(there.All));
        using var porter = tracking.As("porter");
        using var doctor = tracking.As("doctor");

        var places = (
            await porter.GetAsync($"/api/v1/journeys/where?patient={here.Patient}&patient={there.Patient}")
        ).Body!.AsArray();
        Assert.Equal(
            [(here.Patient.ToString(), here.Stay.ToString(), "BSK-CAR-13A")],
            places.Select(place =>
                (place!["patientId"]!.ToString(), place["stayId"]!.ToString(), place["code"]!.ToString())
            )
        );
        var whole = (await doctor.GetAsync($"/api/v1/journeys/{here.Stay}/whole")).Body!.AsArray();
        Assert.Equal(
            [("BSK", true), ("RBT", false)],
            whole.Select(part => (part!["hospital"]!.ToString(), part["here"]!.GetValue<bool>()))
        );
    }

    [Fact]
    public async Task A_range_of_days_is_told_from_the_own_history_with_its_error_until_the_discharge_is_decided()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (there, decided, other) = (Way.New(), Way.New(), Way.New());
        var (database, service) = await tracking.FilledAsync(LieAsync);
        await using var kept = database;
        await using var running = service;
        using var doctor = tracking.At(service, "doctor");

        var board = (await doctor.GetAsync("/api/v1/discharge-board")).Body!;
        var outlook = board["lines"]!.AsArray().Single(line => line!["stayId"]!.ToString() == there.ToString())![
            "outlook"
        ]!;
        // Of 49 who were there longer than 30 hours the 5th left on the 6th day, the 25th on the 20th and the 45th on
        // the 36th.
        Assert.Equal(
            (Day(6), Day(20), Day(36), 49, "CAR", "emergency"),
            (
                outlook["early"]!.ToString(),
                outlook["middle"]!.ToString(),
                outlook["late"]!.ToString(),
                outlook["comparable"]!.GetValue<int>(),
                outlook["service"]!.ToString(),
                outlook["kind"]!.ToString()
            )
        );
        // Ten stays of the last quarter, 20 days each: the year before it told 21, from 5 to 37.
        Assert.Equal(
            (10, 1d, 100d),
            (
                outlook["error"]!["n"]!.GetValue<int>(),
                Math.Round(outlook["error"]!["meanAbsoluteError"]!.GetValue<double>(), 6),
                outlook["error"]!["coverage"]!.GetValue<double>()
            )
        );
        Assert.Equal(10, board["outlooks"]!["n"]!.GetValue<int>());
        Assert.Equal(
            Day(20),
            (await doctor.GetAsync($"/api/v1/journeys/{there}/timeline")).Body!["outlook"]!["middle"]!.ToString()
        );
        // Decided, or of a service without history: nothing is told.
        Assert.All(
            [decided, other],
            stay =>
                Assert.Null(
                    board["lines"]!.AsArray().Single(line => line!["stayId"]!.ToString() == stay.ToString())!["outlook"]
                )
        );

        string Day(int days) =>
            CasablancaTime
                .DayOf(now.AddHours(-30).AddDays(days))
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        async Task LieAsync(TestDatabase old)
        {
            for (var days = 1; days <= 40; days++)
                await StayAsync(old, Way.New(), "CAR", now.AddDays(-200), now.AddDays(-200 + days));
            for (var number = 0; number < 10; number++)
                await StayAsync(old, Way.New(), "CAR", now.AddDays(-60), now.AddDays(-40));
            await StayAsync(old, there, "CAR", now.AddHours(-30), null);
            await StayAsync(old, decided, "CAR", now.AddHours(-30), null, now);
            await StayAsync(old, other, "NEU", now.AddHours(-30), null);
        }

        static Task StayAsync(
            TestDatabase old,
            Guid stay,
            string service,
            DateTimeOffset admitted,
            DateTimeOffset? left,
            DateTimeOffset? discharge = null
        ) =>
            old.ExecuteAsync(
                """
                insert into journey (journey_id, is_stay, patient_id, hospital_id, bed_code, ward_id, began_at, last_milestone, last_milestone_at, admitted_at, left_at, discharge_decided_at, ended, died, version, kind, service_code)
                values ($1, true, $1, $2, 'BSK-' || $3 || '-01A', $2, $4, 'OccupiedAt', $4, $4, $5::timestamptz, $6::timestamptz, $5::timestamptz is not null, false, 0, 'emergency', $3)
                """,
                stay,
                TrackingFixture.Bouskoura,
                service,
                admitted,
                (object?)left ?? DBNull.Value,
                (object?)discharge ?? DBNull.Value
            );
    }

    private async Task<System.Text.Json.Nodes.JsonNode> LineAsync(Guid stay, Guid ward)
    {
        using var nurse = tracking.As("ward-nurse");
        return (await nurse.GetAsync($"/api/v1/discharge-board?ward={ward}")).Body!["lines"]!
            .AsArray()
            .Single(line => line!["stayId"]!.ToString() == stay.ToString())!;
    }
}
