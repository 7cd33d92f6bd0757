using System.Text.Json.Nodes;

namespace HospitalOps.PatientTracking.IntegrationTests.Transports;

public sealed class TransportTests(TrackingFixture tracking)
{
    [Fact]
    public async Task A_held_bed_announces_a_job_that_is_ready_taken_started_and_ended_by_the_arrival()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, null, "BSK-CAR-21A");
        await tracking.Log.TellAsync(way.All);
        using var nurse = tracking.As("ward-nurse");
        using var first = tracking.As("porter", "one.porter");
        using var second = tracking.As("porter", "two.porter");
        var job = await JobAsync(way.Stay);
        Assert.Equal(
            ("BSK-CAR-21A", "bed", null),
            (job["toPlace"]!.ToString(), job["purpose"]!.ToString(), job["readyAt"]?.ToString())
        );

        var ready = await nurse.PostAsync("/api/v1/transports", new { stayId = way.Stay, mode = "chair" });
        Assert.Equal((201, job["transportId"]!.ToString()), (ready.Status, ready.Text("transportId")));
        Assert.Equal(
            "transport_open_already",
            (await nurse.PostAsync("/api/v1/transports", new { stayId = way.Stay, mode = "chair" })).Code
        );
        var taken = await Task.WhenAll(
            first.PostAsync($"/api/v1/transports/{job["transportId"]}/take"),
            second.PostAsync($"/api/v1/transports/{job["transportId"]}/take")
        );
        Assert.Equal([200, 409], taken.Select(reply => reply.Status).Order());
        var mine = taken[0].Status == 200 ? first : second;
        Assert.Equal(200, (await mine.PostAsync($"/api/v1/transports/{job["transportId"]}/start", new { })).Status);

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
            await tracking.Database.ScalarAsync<string>(
                "select state from transport where id = $1",
                Guid.Parse(job["transportId"]!.ToString())
            )
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
        using var porter = tracking.As("porter", "three.porter");
        var job = await JobAsync(way.Stay);

        Assert.Equal(("theatre", "contact"), (job["purpose"]!.ToString(), job["isolation"]!.ToString()));
        var proposed = (await porter.GetAsync("/api/v1/transports/proposed"))
            .Body!.AsArray()
            .Single(one => one!["job"]!["transportId"]!.ToString() == job["transportId"]!.ToString())!;
        Assert.Contains("theatre_waits", proposed["reasons"]!.AsArray().Select(reason => reason!.ToString()));
        Assert.Equal(
            200,
            (
                await porter.PostAsync(
                    $"/api/v1/transports/{job["transportId"]}/fail",
                    new { reason = "perfusion en cours" }
                )
            ).Status
        );
        using var manager = tracking.As("bed-manager");
        Assert.Contains(
            (await manager.GetAsync("/api/v1/transports/board")).Body!["failed"]!.AsArray(),
            failed => failed!["transportId"]!.ToString() == job["transportId"]!.ToString()
        );
        // The ward that waits sees it too, with the reason; to all others it is no job any more.
        using var nurse = tracking.As("ward-nurse");
        var shown = Assert.Single((await nurse.GetAsync($"/api/v1/transports?stayId={way.Stay}")).Body!.AsArray())!;
        Assert.Equal(("failed", "perfusion en cours"), (shown["state"]!.ToString(), shown["endReason"]!.ToString()));
        Assert.DoesNotContain(
            (await nurse.GetAsync("/api/v1/transports")).Body!.AsArray(),
            one => one!["transportId"]!.ToString() == job["transportId"]!.ToString()
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
        using var nurse = tracking.As("ward-nurse");
        foreach (var way in new[] { here, there })
            Assert.Equal(
                201,
                (
                    await nurse.PostAsync(
                        "/api/v1/transports",
                        new
                        {
                            stayId = way.Stay,
                            mode = "chair",
                            purpose = "imaging",
                            toPlace = "IRM",
                        }
                    )
                ).Status
            );
        using var porter = tracking.As("porter", "zone.porter");
        async Task<List<string>> ProposedAsync(string query) =>
            [
                .. (await porter.GetAsync($"/api/v1/transports/proposed{query}"))
                    .Body!.AsArray()
                    .Where(one =>
                        new[] { here.Stay, there.Stay }.Contains(Guid.Parse(one!["job"]!["stayId"]!.ToString()))
                    )
                    .Select(one =>
                        $"{one!["job"]!["fromPlace"]}{(one["reasons"]!.AsArray().Any(reason => reason!.ToString() == "zone") ? " in zone" : "")}"
                    ),
            ];

        Assert.Equal(["BSK-ZPA-01A in zone", "BSK-ZPB-01A"], await ProposedAsync("?ward=ZPA&ward=ZPX"));
        Assert.Equal(["BSK-ZPB-01A in zone", "BSK-ZPA-01A"], await ProposedAsync("?ward=ZPB"));
        Assert.DoesNotContain(await ProposedAsync(""), line => line.EndsWith("in zone", StringComparison.Ordinal));
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
        using var nurse = tracking.As("ward-nurse");

        // Nobody has to say what for: the announced job is the one.
        var ready = await nurse.PostAsync("/api/v1/transports", new { stayId = way.Stay, mode = "chair" });
        Assert.Equal(("discharge", true), (ready.Text("purpose"), ready.Body!["readyAt"] is not null));
        Assert.Equal(ready.Text("transportId"), (await JobAsync(way.Stay))["transportId"]!.ToString());

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
            await tracking.Database.ScalarAsync<string>(
                "select state from transport where id = $1",
                Guid.Parse(ready.Text("transportId"))
            )
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
                Guid.Parse(first["toBedId"]!.ToString()),
                new Contracts.BedManagement.ReservationExpired
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    BedId = Guid.Parse(first["toBedId"]!.ToString()),
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

        Assert.Equal("BSK-CAR-26A", (await JobAsync(way.Stay))["toPlace"]!.ToString());
    }

    private async Task<JsonNode> JobAsync(Guid stay)
    {
        using var nurse = tracking.As("ward-nurse");
        return (await nurse.GetAsync("/api/v1/transports"))
            .Body!.AsArray()
            .Single(job => job!["stayId"]!.ToString() == stay.ToString())!;
    }
}
