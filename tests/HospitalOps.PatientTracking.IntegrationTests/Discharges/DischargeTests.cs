using HospitalOps.SharedKernel;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

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
        var (doctor, nurse) = (tracking.Api("doctor"), tracking.Api("ward-nurse", "one.nurse"));
        var clerk = tracking.Api("admissions-clerk");
        Assert.Equal("unset", (await LineAsync(way.Stay, ward)).Step);

        await doctor.ExpectDischargeAsync(way.Stay, new(now.AddHours(5), Confidence.Likely, null, null)).DoneAsync();
        Assert.Equal(
            (400, "revision_reason_required"),
            await doctor
                .ExpectDischargeAsync(way.Stay, new(now.AddHours(40), Confidence.Sure, null, null))
                .RefusedAsync()
        );

        var bill = new OpenBlockerRequest(BlockerKind.Bill, null, "mutuelle", null);
        var opened = await doctor.OpenBlockerAsync(way.Stay, bill).ValueAsync();
        Assert.Equal("admissions-clerk", opened.Owner);
        Assert.Equal((409, "blocker_open_already"), await nurse.OpenBlockerAsync(way.Stay, bill).RefusedAsync());
        var onBoard = (await nurse.ListBlockersAsync(ward).ValueAsync())[0];
        Assert.Equal(("BSK-CAR-11A", "mutuelle"), (onBoard.BedCode, Assert.Single(onBoard.Blockers).Note));
        Assert.Null(
            (await tracking.Api("operations-manager").ListBlockersAsync(ward).ValueAsync())[0].Blockers[0].Note
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
        Assert.Equal("blocked", (await LineAsync(way.Stay, ward)).Step);

        await clerk.ClearBlockerAsync(opened.BlockerId).DoneAsync();
        Assert.Equal((409, "blocker_cleared"), await clerk.ClearBlockerAsync(opened.BlockerId).RefusedAsync());
        Assert.Equal("ready", (await LineAsync(way.Stay, ward)).Step);
    }

    [Fact]
    public async Task A_blocker_that_was_open_when_the_patient_left_remains_as_a_task()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-60))
            .Arrives(0)
            .IsAdmitted(30, 40, 60, "BSK-CAR-12A");
        await tracking.Log.TellAsync(way.All);
        var nurse = tracking.Api("ward-nurse");
        var opened = await nurse.OpenBlockerAsync(way.Stay, new(BlockerKind.Letter, null, null, null)).ValueAsync();
        await tracking.Log.TellAsync(way.Leaves(3000, 3100, 3200, "BSK-CAR-12A").All.Skip(6));

        var left = (await nurse.ShowDischargeBoardAsync().ValueAsync()).LeftBehind.Single(stay =>
            stay.StayId == way.Stay
        );
        Assert.Equal(
            (way.Patient, "BSK-CAR-12A", opened.BlockerId),
            (left.PatientId!.Value, left.BedCode, Assert.Single(left.Blockers).BlockerId)
        );
        Assert.NotNull(left.LeftAt);
        Assert.Equal(
            (409, "stay_closed"),
            await nurse.OpenBlockerAsync(way.Stay, new(BlockerKind.Social, null, null, null)).RefusedAsync()
        );
    }

    [Fact]
    public async Task A_stay_that_never_took_place_leaves_nobody_a_blocker_to_clear()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-20))
            .Arrives(0)
            .IsAdmitted(30, 40, 60, "BSK-CAR-13A");
        await tracking.Log.TellAsync(way.All);
        var nurse = tracking.Api("ward-nurse");
        var opened = await nurse.OpenBlockerAsync(way.Stay, new(BlockerKind.Letter, null, null, null)).ValueAsync();

        await tracking.Log.TellAsync(
            way.Add(
                    "Stay",
                    way.Stay,
                    new Contracts.Admissions.StayCancelled
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        StayId = way.Stay,
                        PatientId = way.Patient,
                        Reason = "entered_in_error",
                        OccurredAt = way.At(600),
                    },
                    600
                )
                .All.TakeLast(1)
        );

        var board = await nurse.ShowDischargeBoardAsync().ValueAsync();
        Assert.DoesNotContain(board.LeftBehind, stay => stay.StayId == way.Stay);
        Assert.Equal((409, "blocker_cleared"), await nurse.ClearBlockerAsync(opened.BlockerId).RefusedAsync());
    }

    [Fact]
    public async Task A_timeline_has_both_times_handover_notes_and_corrections()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-3)).Arrives(0).IsSeen(10, 40);
        await tracking.Log.TellAsync(way.All);
        var nurse = tracking.Api("ward-nurse", "one.nurse");
        await nurse.WriteHandoverAsync(way.Stay, new("Surveiller la tension")).DoneAsync();
        var seen = way.All[^1];

        await nurse
            .CorrectMilestoneAsync(
                way.Stay,
                new(seen.Context.MessageId, "FirstMedicalContactAt", way.At(25), "heure saisie trop tard")
            )
            .DoneAsync();
        var timeline = await nurse.ShowTimelineAsync(way.Stay).ValueAsync();

        var milestone = timeline.Milestones.Single(each => each.Milestone == "FirstMedicalContactAt");
        Assert.Equal((way.At(25), way.At(40)), (Micro(milestone.OccurredAt), Micro(milestone.ToldAt!.Value)));
        Assert.Equal(25, timeline.Intervals.Single(gap => gap.Code == "arrival_to_doctor").Minutes);
        Assert.Equal("one.nurse", timeline.Handovers[0].Author);
        Assert.Equal(
            (404, "milestone_not_found"),
            await nurse.CorrectMilestoneAsync(way.Stay, new(Way.New(), "ArrivedAt", null, "essai")).RefusedAsync()
        );
        Assert.Equal(
            (404, "not_found"),
            await tracking.Api("ward-nurse", hospital: TrackingFixture.Rabat).ShowTimelineAsync(way.Stay).RefusedAsync()
        );

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
        await tracking.Api("ward-nurse").WriteHandoverAsync(way.Stay, new("Surveiller la tension")).DoneAsync();

        var timeline = await tracking.Api(role).ShowTimelineAsync(way.Stay).ValueAsync();

        Assert.Equal(notes, timeline.Handovers.Count);
        // The triage level is health too.
        Assert.Equal(
            notes == 1 ? "3A" : null,
            timeline.Milestones.Single(milestone => milestone.Milestone == "TriagedAt").Detail
        );
    }

    [Fact]
    public async Task Staff_find_the_place_and_the_journeys_of_a_person_at_both_sites()
    {
        var now = TimeProvider.System.GetUtcNow();
        var here = new Way(now.AddHours(-2)).Arrives(0).IsAdmitted(10, 20, 30, "BSK-CAR-13A");
        var there = new Way(now.AddDays(-40), TrackingFixture.Rabat) { Person = here.Person }.Arrives(0);
        await tracking.Log.TellAsync(here.All.Concat(there.All));

        var places = await tracking.Api("porter").LocatePatientsAsync([here.Patient, there.Patient]).ValueAsync();
        Assert.Equal(
            [(here.Patient, here.Stay, "BSK-CAR-13A")],
            places.Select(place => (place.PatientId, place.StayId!.Value, place.Code))
        );
        var whole = await tracking.Api("doctor").ShowWholeJourneyAsync(here.Stay).ValueAsync();
        Assert.Equal([("BSK", true), ("RBT", false)], whole.Select(part => (part.Hospital, part.Here)));
    }

    [Fact]
    public async Task A_range_of_days_is_told_from_the_own_history_with_its_error_until_the_discharge_is_decided()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (there, decided, other) = (Way.New(), Way.New(), Way.New());
        var (database, service) = await tracking.FilledAsync(LieAsync);
        await using var kept = database;
        await using var running = service;
        var doctor = tracking.ApiAt(service, "doctor");

        var board = await doctor.ShowDischargeBoardAsync().ValueAsync();
        var outlook = OutlookOf(there)!;
        // Of 49 who were there longer than 30 hours the 5th left on the 6th day, the 25th on the 20th and the 45th on
        // the 36th.
        Assert.Equal(
            (Day(6), Day(20), Day(36), 49, "CAR", "emergency"),
            (outlook.Early, outlook.Middle, outlook.Late, outlook.Comparable, outlook.Service, outlook.Kind)
        );
        // Ten stays of the last quarter, 20 days each: the year before it told 21, from 5 to 37.
        Assert.Equal(
            (10, 1d, 100d),
            (outlook.Error!.N, Math.Round(outlook.Error.MeanAbsoluteError!.Value, 6), outlook.Error.Coverage)
        );
        Assert.Equal(10, board.Outlooks!.N);
        Assert.Equal(Day(20), (await doctor.ShowTimelineAsync(there).ValueAsync()).Outlook!.Middle);
        // Decided, or of a service without history: nothing is told.
        Assert.All([decided, other], stay => Assert.Null(OutlookOf(stay)));

        StayOutlookView? OutlookOf(Guid stay) => board.Lines.Single(line => line.StayId == stay).Outlook;

        DateOnly Day(int days) => CasablancaTime.DayOf(now.AddHours(-30).AddDays(days));

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

    private async Task<DischargeLine> LineAsync(Guid stay, Guid ward) =>
        (await tracking.Api("ward-nurse").ShowDischargeBoardAsync(ward).ValueAsync()).Lines.Single(line =>
            line.StayId == stay
        );
}
