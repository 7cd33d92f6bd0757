using System.Text.Json.Nodes;
using HospitalOps.SharedKernel;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.PatientTracking.IntegrationTests.Delays;

/// <summary>A manager sets when somebody is called, and when nobody is.</summary>
public sealed class DelayRuleTests(TrackingFixture tracking)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly RaisedDelays raised = new(tracking);

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
        Assert.Equal(0, await raised.CountAsync(way.Stay, "decision_to_request"));

        await QuietAsync(manager, (await RuleAsync(manager, "decision_to_request"))!, 0, 0);
        await Eventually.TrueAsync(
            async () => await raised.CountAsync(way.Stay, "decision_to_request") == 1,
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
}
