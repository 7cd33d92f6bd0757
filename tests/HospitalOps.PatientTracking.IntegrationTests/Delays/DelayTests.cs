using HospitalOps.TestKit;

namespace HospitalOps.PatientTracking.IntegrationTests.Delays;

/// <summary>What is late is told once, to those who can do something about it.</summary>
public sealed class DelayTests(TrackingFixture tracking)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly RaisedDelays raised = new(tracking);

    [Fact]
    public async Task A_late_step_is_told_once_taken_by_one_person_and_cleared_by_the_next_step()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60)).Arrives(0).IsSeen(5, 10);
        var decided = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60)) { Patient = way.Patient };
        way.Add(
            "Stay",
            way.Stay,
            new Contracts.Admissions.AdmissionDecided
            {
                HospitalId = TrackingFixture.Bouskoura,
                StayId = way.Stay,
                PatientId = way.Patient,
                CareLevel = "standard",
                OccurredAt = decided.At(20),
            },
            20
        );
        await tracking.Log.TellAsync(way.All);
        using var doctor = tracking.As("doctor", "one.doctor");
        using var other = tracking.As("doctor", "two.doctor");
        using var porter = tracking.As("porter");
        var alert = (await raised.FindAsync(way.Stay, "decision_to_request", "alert"))!;

        Assert.DoesNotContain(
            (await porter.GetAsync("/api/v1/delays")).Body!.AsArray(),
            row => row!["journeyId"]!.ToString() == way.Stay.ToString()
        );
        Assert.Equal(404, (await porter.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Status);
        Assert.Equal(200, (await doctor.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Status);
        Assert.Equal("delay_taken", (await other.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Code);
        // Several readings of the watch later there is still one.
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        Assert.Equal(1, await raised.CountAsync(way.Stay, "decision_to_request"));
        Assert.Equal(
            "{DelayRaised}",
            await tracking.Database.ScalarAsync<string>(
                "select array_agg(distinct event_type)::text from outbox_event where aggregate_id = $1",
                way.Stay
            )
        );

        var request = Way.New();
        await tracking.Log.TellAsync(
            way.Add(
                    "PlacementRequest",
                    request,
                    new Contracts.BedManagement.PlacementRequested
                    {
                        HospitalId = TrackingFixture.Bouskoura,
                        PlacementRequestId = request,
                        StayId = way.Stay,
                        PatientId = way.Patient,
                        Kind = "admission",
                        CareLevel = "standard",
                        Priority = "emergency",
                        OccurredAt = way.At(59),
                    },
                    59
                )
                .All.TakeLast(1)
        );
        await Eventually.TrueAsync(
            async () => await raised.FindAsync(way.Stay, "decision_to_request", "alert", wait: false) is null,
            Soon
        );
        Assert.Equal("delay_over", (await other.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Code);
        Assert.Equal(1, await raised.CountAsync(way.Stay, "decision_to_request"));
    }

    [Fact]
    public async Task A_notice_comes_with_the_event_and_the_alert_only_when_time_has_passed()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-30)).Arrives(0).IsAdmitted(25, 28, null);
        await tracking.Log.TellAsync(way.All);

        Assert.NotNull(await raised.FindAsync(way.Stay, "decision_to_occupied", "notice"));
        Assert.Null(await raised.FindAsync(way.Stay, "decision_to_occupied", "alert", wait: false));
    }

    [Fact]
    public async Task A_ward_watches_its_own_alerts_and_a_seen_notice_says_who_has_seen_it()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (here, there) = (
            new Way(now.AddHours(-9)).Arrives(0).IsAdmitted(10, 20, 30, "BSK-NEP-31A"),
            new Way(now.AddHours(-9)).Arrives(0).IsAdmitted(10, 20, 30, "BSK-END-31A")
        );
        foreach (var way in new[] { here, there })
            way.Add(
                "Stay",
                way.Stay,
                new Contracts.Admissions.DischargeDecided
                {
                    HospitalId = TrackingFixture.Bouskoura,
                    StayId = way.Stay,
                    PatientId = way.Patient,
                    Destination = "home",
                    OccurredAt = way.At(300),
                },
                300
            );
        using var nurse = tracking.As("ward-nurse", "one.nurse");
        using var clerk = tracking.As("admissions-clerk", "one.clerk");
        async Task<int> CountedAsync() =>
            int.Parse(
                (await nurse.GetAsync("/api/v1/delays/count?ward=NEP")).Text("alerts"),
                System.Globalization.CultureInfo.InvariantCulture
            );
        var before = await CountedAsync();
        await tracking.Log.TellAsync(here.All.Concat(there.All));
        var alert = (await raised.FindAsync(here.Stay, "discharge_to_empty", "alert"))!;
        await raised.FindAsync(there.Stay, "discharge_to_empty", "alert");

        var list = (await nurse.GetAsync("/api/v1/delays?ward=NEP"))
            .Body!.AsArray()
            .Select(row => row!["journeyId"]!.ToString())
            .ToList();
        Assert.Equal((true, false), (list.Contains(here.Stay.ToString()), list.Contains(there.Stay.ToString())));
        Assert.Equal(before + 1, await CountedAsync());
        // Who sees all is not told of everybody's alerts by a counter.
        using var manager = tracking.As("bed-manager");
        Assert.Equal("0", (await manager.GetAsync("/api/v1/delays/count?ward=NEP")).Text("alerts"));
        Assert.Equal(200, (await nurse.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Status);
        Assert.Equal(before, await CountedAsync());

        var notice = (await raised.FindAsync(here.Stay, "discharge_to_paperwork", "notice"))!;
        Assert.Equal(200, (await clerk.PostAsync($"/api/v1/delays/{notice["delayId"]}/acknowledge")).Status);
        Assert.Equal(
            "one.clerk",
            (await raised.FindAsync(here.Stay, "discharge_to_paperwork", "notice", wait: false))?[
                "acknowledgedBy"
            ]?.ToString()
        );
    }

    [Fact]
    public async Task Nobody_is_told_of_what_lies_weeks_back()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddDays(-20)).Arrives(0).IsAdmitted(25, 28, null);
        await tracking.Log.TellAsync(way.All);
        await Task.Delay(2500, TestContext.Current.CancellationToken);

        Assert.Equal(0, await raised.CountAsync(way.Stay, "decision_to_occupied"));
    }
}
