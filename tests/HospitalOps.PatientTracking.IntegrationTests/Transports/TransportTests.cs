using HospitalOps.Contracts.Admissions;
using HospitalOps.TestKit.Services;

namespace HospitalOps.PatientTracking.IntegrationTests.Transports;

public sealed class TransportTests(TrackingFixture tracking)
{
    private static readonly TransportStepRequest Now = new(null);

    private ITrackingApi Nurse => tracking.Api("ward-nurse");

    [Fact]
    public async Task A_porter_asked_for_before_a_second_departure_was_heard_of_is_called_off()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-300)).Arrives(0).IsAdmitted(10, 20, 30);
        StayClosed Closed(double minute) =>
            new()
            {
                HospitalId = TrackingFixture.Bouskoura,
                StayId = way.Stay,
                PatientId = way.Patient,
                Destination = "home",
                OccurredAt = way.At(minute),
            };
        way.Add("Stay", way.Stay, Closed(100), 100)
            .Add(
                "Stay",
                way.Stay,
                new StayReopened
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Cause = "discharge_reversed",
                    WasEnded = true,
                    Sex = "female",
                    OccurredAt = way.At(200),
                },
                200
            );
        await tracking.Log.TellAsync(way.All);
        var job = await Nurse
            .RequestTransportAsync(new(way.Stay, TransportMode.Chair, null, null, null, TransportPurpose.Examination))
            .ValueAsync();

        // Told for a time before the reversal, recorded after the porter was asked for.
        await tracking.Log.TellAsync(way.Add("Stay", way.Stay, Closed(150), 150, recorded: 200).All.TakeLast(1));

        Assert.Equal(
            "cancelled",
            await tracking.Database.ScalarAsync<string>("select state from transport where id = $1", job.TransportId)
        );
    }

    [Fact]
    public async Task A_held_bed_announces_a_job_that_is_ready_taken_started_and_ended_by_the_arrival()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, null, "BSK-CAR-21A");
        await tracking.Log.TellAsync(way.All);
        var (first, second) = (tracking.Api("porter", "one.porter"), tracking.Api("porter", "two.porter"));
        var job = await JobAsync(way.Stay);
        Assert.Equal(("BSK-CAR-21A", TransportPurpose.Bed, null), (job.ToPlace, job.Purpose, job.ReadyAt));

        var chair = new RequestTransportRequest(way.Stay, TransportMode.Chair, null, null, null);
        Assert.Equal(job.TransportId, (await Nurse.RequestTransportAsync(chair).ValueAsync()).TransportId);
        Assert.Equal((409, "transport_open_already"), await Nurse.RequestTransportAsync(chair).RefusedAsync());
        var taken = await Task.WhenAll(
            first.TakeTransportAsync(job.TransportId, Now),
            second.TakeTransportAsync(job.TransportId, Now)
        );
        Assert.Single(taken, answer => answer.Succeeded);
        Assert.Equal(409, taken.Single(answer => !answer.Succeeded).Problem!.Status);
        var mine = taken[0].Succeeded ? first : second;
        await mine.StartTransportAsync(job.TransportId, Now).DoneAsync();

        var bed = Way.New();
        await tracking.Log.TellAsync(
            way.Add(
                    "Bed",
                    bed,
                    new Contracts.BedManagement.BedOccupied
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        BedId = bed,
                        BedCode = "BSK-CAR-21A",
                        WardId = bed,
                        StayId = way.Stay,
                        PatientId = way.Patient,
                        Sex = "female",
                        OccurredAt = TimeProvider.System.GetUtcNow().AddSeconds(1),
                    },
                    61
                )
                .All.TakeLast(1)
        );
        Assert.Equal(
            "finished",
            await tracking.Database.ScalarAsync<string>("select state from transport where id = $1", job.TransportId)
        );
        Assert.Equal(
            1,
            await tracking.Database.ScalarAsync<long>(
                "select count(*) from journey_gap where journey_id = $1 and code = 'ready_to_departed' and outcome = 'done'",
                way.Stay
            )
        );
    }

    [Fact]
    public async Task Nothing_is_opened_for_a_bed_in_which_the_patient_is_known_to_be()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "BSK-CAR-22A");
        // The arrival comes before the reservation.
        await tracking.Log.TellAsync(way.All.Reverse());

        Assert.Equal(
            0,
            await tracking.Database.ScalarAsync<long>("select count(*) from transport where stay_id = $1", way.Stay)
        );
    }

    [Fact]
    public async Task Theatre_takes_precautions_along_and_a_patient_who_cannot_go_is_a_failure_with_a_reason()
    {
        var bed = Way.New();
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "BSK-CAR-23A");
        way.Add(
                "Bed",
                bed,
                new Contracts.BedManagement.BedPrecautionsChanged
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    BedId = bed,
                    BedCode = "BSK-CAR-23A",
                    WardId = bed,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Isolation = "contact",
                    Reason = "BMR",
                    OccurredAt = way.At(40),
                },
                40
            )
            .Add(
                "Bed",
                bed,
                new Contracts.BedManagement.BedLeaveBegan
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    BedId = bed,
                    BedCode = "BSK-CAR-23A",
                    WardId = bed,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Kind = "theatre",
                    DueBackAt = way.At(200),
                    OccurredAt = way.At(50),
                },
                50
            );
        await tracking.Log.TellAsync(way.All);
        var porter = tracking.Api("porter", "three.porter");
        var job = await JobAsync(way.Stay);

        Assert.Equal((TransportPurpose.Theatre, "contact"), (job.Purpose, job.Isolation));
        var proposed = (await porter.ProposeTransportsAsync([]).ValueAsync()).Single(one =>
            one.Job.TransportId == job.TransportId
        );
        Assert.Contains("theatre_waits", proposed.Reasons);
        await porter.FailTransportAsync(job.TransportId, new("perfusion en cours")).DoneAsync();
        Assert.Contains(
            (await tracking.Api("bed-manager").ShowTransportBoardAsync().ValueAsync()).Failed,
            failed => failed.TransportId == job.TransportId
        );
        // The ward that waits sees it too, with the reason; to all others it is no job any more.
        var shown = Assert.Single(await Nurse.ListTransportsAsync(way.Stay).ValueAsync());
        Assert.Equal((TransportState.Failed, "perfusion en cours"), (shown.State, shown.EndReason));
        Assert.DoesNotContain(
            await Nurse.ListTransportsAsync().ValueAsync(),
            one => one.TransportId == job.TransportId
        );
    }

    [Fact]
    public async Task Jobs_of_the_porters_zone_come_first_and_say_so()
    {
        var (here, there) = (
            new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60)).Arrives(0).IsAdmitted(10, 20, 30, "BSK-ZPA-01A"),
            new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60)).Arrives(0).IsAdmitted(10, 20, 30, "BSK-ZPB-01A")
        );
        await tracking.Log.TellAsync(here.All.Concat(there.All));
        foreach (var way in new[] { here, there })
            await Nurse
                .RequestTransportAsync(
                    new(way.Stay, TransportMode.Chair, null, null, null, TransportPurpose.Imaging, "IRM")
                )
                .DoneAsync();
        var porter = tracking.Api("porter", "zone.porter");

        Assert.Equal(["BSK-ZPA-01A in zone", "BSK-ZPB-01A"], await ProposedAsync("ZPA", "ZPX"));
        Assert.Equal(["BSK-ZPB-01A in zone", "BSK-ZPA-01A"], await ProposedAsync("ZPB"));
        Assert.DoesNotContain(await ProposedAsync(), line => line.EndsWith("in zone", StringComparison.Ordinal));

        async Task<IEnumerable<string>> ProposedAsync(params string[] zone) =>
            (await porter.ProposeTransportsAsync(zone).ValueAsync())
                .Where(one => one.Job.StayId == here.Stay || one.Job.StayId == there.Stay)
                .Select(one => $"{one.Job.FromPlace}{(one.Reasons.Contains("zone") ? " in zone" : "")}");
    }

    [Fact]
    public async Task The_way_out_is_announced_by_the_decision_made_ready_by_the_nurse_and_called_off_when_the_stay_goes_on()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "BSK-CAR-24A");
        way.Add(
            "Stay",
            way.Stay,
            new Contracts.Admissions.DischargeDecided
            {
                HospitalId = TrackingFixture.Bouskoura,
                StayId = way.Stay,
                PatientId = way.Patient,
                Destination = "home",
                OccurredAt = way.At(40),
            },
            40
        );
        await tracking.Log.TellAsync(way.All);

        // Nobody has to say what for: the announced job is the one.
        var ready = await Nurse
            .RequestTransportAsync(new(way.Stay, TransportMode.Chair, null, null, null))
            .ValueAsync();
        Assert.Equal((TransportPurpose.Discharge, true), (ready.Purpose, ready.ReadyAt is not null));
        Assert.Equal(ready.TransportId, (await JobAsync(way.Stay)).TransportId);

        await tracking.Log.TellAsync(
            way.Add(
                    "Stay",
                    way.Stay,
                    new Contracts.Admissions.StayReopened
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        StayId = way.Stay,
                        PatientId = way.Patient,
                        Cause = "decision_reversed",
                        WasEnded = false,
                        Sex = "female",
                        OccurredAt = TimeProvider.System.GetUtcNow().AddSeconds(1),
                    },
                    61
                )
                .All.TakeLast(1)
        );
        Assert.Equal(
            "cancelled",
            await tracking.Database.ScalarAsync<string>("select state from transport where id = $1", ready.TransportId)
        );
    }

    [Fact]
    public async Task Who_left_his_bed_by_himself_keeps_no_announced_porter_waiting()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "BSK-CAR-27A")
            .Leaves(40, 45, 55, "BSK-CAR-27A");
        await tracking.Log.TellAsync(way.All.Where(told => told.Message is not Contracts.Admissions.StayClosed));

        Assert.Equal(
            ["cancelled"],
            await tracking.Database.ListAsync<string>(
                "select state from transport where stay_id = $1 and purpose = 'discharge'",
                way.Stay
            )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_bed_held_in_place_of_the_first_keeps_one_job_to_the_second_whatever_comes_first(
        bool newBedFirst
    )
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, null, "BSK-CAR-25A");
        await tracking.Log.TellAsync(way.All);
        var first = await JobAsync(way.Stay);
        var (other, request) = (Way.New(), Way.New());
        var changed = way.Add(
                "Bed",
                other,
                new Contracts.BedManagement.BedReserved
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    BedId = other,
                    BedCode = "BSK-CAR-26A",
                    WardId = other,
                    PlacementRequestId = request,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    ExpiresAt = way.At(90),
                    OccurredAt = way.At(30),
                },
                30
            )
            .Add(
                "Bed",
                first.ToBedId!.Value,
                new Contracts.BedManagement.ReservationExpired
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    BedId = first.ToBedId!.Value,
                    BedCode = "BSK-CAR-25A",
                    WardId = other,
                    PlacementRequestId = request,
                    StayId = way.Stay,
                    Reason = "released",
                    OccurredAt = way.At(30),
                },
                30
            )
            .All.TakeLast(2);
        await tracking.Log.TellAsync(newBedFirst ? changed : changed.Reverse());

        Assert.Equal("BSK-CAR-26A", (await JobAsync(way.Stay)).ToPlace);
    }

    private async Task<TransportView> JobAsync(Guid stay) =>
        (await Nurse.ListTransportsAsync().ValueAsync()).Single(job => job.StayId == stay);
}
