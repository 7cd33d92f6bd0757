using System.Text.Json.Nodes;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Contracts.PatientTracking;
using HospitalOps.PatientTracking.Delays;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.PatientTracking.IntegrationTests.Delays;

public sealed class DelayTests(TrackingFixture tracking)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

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
        var alert = (await FindAsync(way.Stay, "decision_to_request", "alert"))!;

        Assert.DoesNotContain(
            (await porter.GetAsync("/api/v1/delays")).Body!.AsArray(),
            row => row!["journeyId"]!.ToString() == way.Stay.ToString()
        );
        Assert.Equal(404, (await porter.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Status);
        Assert.Equal(200, (await doctor.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Status);
        Assert.Equal("delay_taken", (await other.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Code);
        // Several readings of the watch later there is still one.
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        Assert.Equal(1, await CountAsync(way.Stay, "decision_to_request"));
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
            async () => await FindAsync(way.Stay, "decision_to_request", "alert", wait: false) is null,
            Soon
        );
        Assert.Equal("delay_over", (await other.PostAsync($"/api/v1/delays/{alert["delayId"]}/acknowledge")).Code);
        Assert.Equal(1, await CountAsync(way.Stay, "decision_to_request"));
    }

    [Fact]
    public async Task A_notice_comes_with_the_event_and_the_alert_only_when_time_has_passed()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-30)).Arrives(0).IsAdmitted(25, 28, null);
        await tracking.Log.TellAsync(way.All);

        Assert.NotNull(await FindAsync(way.Stay, "decision_to_occupied", "notice"));
        Assert.Null(await FindAsync(way.Stay, "decision_to_occupied", "alert", wait: false));
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
        var alert = (await FindAsync(here.Stay, "discharge_to_empty", "alert"))!;
        await FindAsync(there.Stay, "discharge_to_empty", "alert");

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

        var notice = (await FindAsync(here.Stay, "discharge_to_paperwork", "notice"))!;
        Assert.Equal(200, (await clerk.PostAsync($"/api/v1/delays/{notice["delayId"]}/acknowledge")).Status);
        Assert.Equal(
            "one.clerk",
            (await FindAsync(here.Stay, "discharge_to_paperwork", "notice", wait: false))?["acknowledgedBy"]?.ToString()
        );
    }

    [Fact]
    public async Task Nobody_is_told_of_what_lies_weeks_back()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddDays(-20)).Arrives(0).IsAdmitted(25, 28, null);
        await tracking.Log.TellAsync(way.All);
        await Task.Delay(2500, TestContext.Current.CancellationToken);

        Assert.Equal(0, await CountAsync(way.Stay, "decision_to_occupied"));
    }

    [Fact]
    public async Task A_manager_sees_what_a_rule_would_have_done_before_it_is_set()
    {
        var yesterday = CasablancaTime
            .StartOf(CasablancaTime.DayOf(TimeProvider.System.GetUtcNow()).AddDays(-1))
            .AddHours(10);
        var ways = Enumerable
            .Range(0, 6)
            .Select(number =>
                new Way(yesterday, TrackingFixture.Rabat)
                    .Arrives(0)
                    .IsAdmitted(20, 30, 30 + (number * 20), $"RBT-CAR-{number:00}A")
            )
            .ToList();
        await tracking.Log.TellAsync(ways.SelectMany(way => way.All));
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        var rule = (await manager.GetAsync("/api/v1/delay-rules"))
            .Body!.AsArray()
            .Single(rule => rule!["gap"]!.ToString() == "ready_to_occupied")!;

        var preview = await manager.GetAsync($"/api/v1/delay-rules/{rule["ruleId"]}/preview?targetMinutes=60");
        var set = await manager.PostAsync(
            $"/api/v1/delay-rules/{rule["ruleId"]}",
            new
            {
                targetMinutes = 60,
                escalatesAfterMinutes = 10,
                quietFromHour = 0,
                quietToHour = 0,
                enabled = true,
            },
            version: rule["version"]!.GetValue<long>()
        );
        var stale = await manager.PostAsync(
            $"/api/v1/delay-rules/{rule["ruleId"]}",
            new
            {
                targetMinutes = 70,
                escalatesAfterMinutes = 10,
                quietFromHour = 0,
                quietToHour = 0,
                enabled = true,
            },
            version: rule["version"]!.GetValue<long>()
        );

        // Waits of 0, 20, 40, 60, 80 and 100 minutes: three are 60 or more.
        Assert.Equal(("6", "3"), (preview.Text("gaps"), preview.Text("fired")));
        Assert.Equal((200, 412), (set.Status, stale.Status));
    }

    [Fact]
    public async Task In_quiet_hours_nobody_is_called_and_what_was_missed_comes_when_they_end()
    {
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        var rule = (await RuleAsync(manager, "decision_to_request"))!;
        var hour = CasablancaTime.ToLocal(TimeProvider.System.GetUtcNow()).Hour;
        await QuietAsync(manager, rule, (hour + 23) % 24, (hour + 2) % 24);
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60), TrackingFixture.Rabat).Arrives(0);
        way.Add(
            "Stay",
            way.Stay,
            new Contracts.Admissions.AdmissionDecided
            {
                HospitalId = TrackingFixture.Rabat,
                StayId = way.Stay,
                PatientId = way.Patient,
                CareLevel = "standard",
                OccurredAt = way.At(20),
            },
            20
        );
        await tracking.Log.TellAsync(way.All);
        await Eventually.TrueAsync(
            async () =>
                await tracking.Database.ScalarAsync<long>(
                    "select count(*) from journey_gap where journey_id = $1 and code = 'decision_to_request' and outcome = 'open'",
                    way.Stay
                ) == 1,
            Soon,
            () => "the wait is not known"
        );
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        Assert.Equal(0, await CountAsync(way.Stay, "decision_to_request"));

        await QuietAsync(manager, (await RuleAsync(manager, "decision_to_request"))!, 0, 0);
        await Eventually.TrueAsync(
            async () => await CountAsync(way.Stay, "decision_to_request") == 1,
            Soon,
            () => "the quiet hours swallowed it"
        );
    }

    [Fact]
    public async Task A_manager_watches_a_wait_by_the_hours_and_takes_the_rule_away_again()
    {
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        Task<ApiReply> AddAsync(int from, int to, string gap = "discharge_to_ready", string owner = "ward-nurse") =>
            manager.PostAsync(
                "/api/v1/delay-rules",
                new
                {
                    kind = "alert",
                    gap,
                    fromHour = from,
                    toHour = to,
                    owner,
                    targetMinutes = 45,
                    escalatesAfterMinutes = 15,
                }
            );
        var day = await AddAsync(8, 20);
        Assert.Equal(
            (201, "45", "test.operations-manager"),
            (day.Status, day.Text("targetMinutes"), day.Text("setBy"))
        );
        Assert.Equal(201, (await AddAsync(20, 24)).Status);
        Assert.Equal(
            ("rule_hours_overlap", "rule_hours_invalid", "gap_unknown"),
            ((await AddAsync(19, 21)).Code, (await AddAsync(5, 5)).Code, (await AddAsync(0, 4, "nonsense")).Code)
        );
        Assert.Equal(400, (await AddAsync(0, 4, owner: "cleaner")).Status);
        Assert.Equal(
            "0",
            (
                await manager.GetAsync(
                    "/api/v1/delay-rules/preview?gap=discharge_to_ready&fromHour=0&toHour=1&targetMinutes=10"
                )
            ).Text("fired")
        );

        var path = $"/api/v1/delay-rules/{day.Text("ruleId")}/removal";
        Assert.Equal(
            (400, 412),
            ((await manager.PostAsync(path)).Status, (await manager.PostAsync(path, version: 99)).Status)
        );
        Assert.Equal(204, (await manager.PostAsync(path, version: day.Body!["version"]!.GetValue<long>())).Status);
        Assert.Equal(201, (await AddAsync(7, 19)).Status);
        using var nurse = tracking.As("ward-nurse", hospital: TrackingFixture.Rabat);
        Assert.Equal(
            403,
            (
                await nurse.PostAsync(
                    "/api/v1/delay-rules",
                    new
                    {
                        kind = "alert",
                        gap = "boarding",
                        fromHour = 0,
                        toHour = 24,
                        owner = "doctor",
                        targetMinutes = 1,
                        escalatesAfterMinutes = 1,
                    }
                )
            ).Status
        );
    }

    private static async Task<JsonNode?> RuleAsync(ApiClient manager, string gap) =>
        (await manager.GetAsync("/api/v1/delay-rules")).Body!.AsArray().Single(rule => rule!["gap"]!.ToString() == gap);

    private static async Task QuietAsync(ApiClient manager, JsonNode rule, int from, int to) =>
        Assert.Equal(
            200,
            (
                await manager.PostAsync(
                    $"/api/v1/delay-rules/{rule["ruleId"]}",
                    new
                    {
                        targetMinutes = 15,
                        escalatesAfterMinutes = 10,
                        quietFromHour = from,
                        quietToHour = to,
                        enabled = true,
                    },
                    version: rule["version"]!.GetValue<long>()
                )
            ).Status
        );

    private Task<long> CountAsync(Guid journey, string gap) =>
        tracking.Database.ScalarAsync<long>(
            "select count(*) from delay where journey_id = $1 and gap = $2 and kind = 'alert'",
            journey,
            gap
        );

    private async Task<JsonNode?> FindAsync(Guid journey, string gap, string kind, bool wait = true)
    {
        using var manager = tracking.As("operations-manager");
        JsonNode? found = null;
        async Task<bool> ReadAsync()
        {
            found = (await manager.GetAsync("/api/v1/delays"))
                .Body!.AsArray()
                .SingleOrDefault(row =>
                    row!["journeyId"]!.ToString() == journey.ToString()
                    && row["gap"]!.ToString() == gap
                    && row["kind"]!.ToString() == kind
                );
            return found is not null;
        }
        if (wait)
            await Eventually.TrueAsync(ReadAsync, Soon);
        else
            await ReadAsync();
        return found;
    }
}
