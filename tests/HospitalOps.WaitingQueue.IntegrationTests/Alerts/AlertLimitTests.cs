using System.Text.Json.Nodes;
using HospitalOps.TestKit;

namespace HospitalOps.WaitingQueue.IntegrationTests.Alerts;

/// <summary>A manager decides when a queue calls for help.</summary>
public sealed class AlertLimitTests(QueueFixture queues)
{
    private const string Path = "/api/v1/alert-limits/reception/length";

    [Fact]
    public async Task An_alert_opens_and_closes_at_the_limits_that_a_manager_set()
    {
        using var manager = queues.As("operations-manager");
        var line = await queues.LineAsync("reception");
        await line.IssueAsync();
        var before = await LimitAsync();
        var set = await manager.PostAsync(
            Path,
            new
            {
                opens = 2,
                closes = 1,
                escalatesAfterMinutes = 5,
            },
            version: (long)before["version"]!
        );
        Assert.Equal((200, 2), (set.Status, (int)set.Body!["opens"]!));
        Assert.False(await IsOpenAsync(line));

        await line.IssueAsync();

        await Eventually.TrueAsync(() => IsOpenAsync(line), TimeSpan.FromSeconds(20));
        await line.CallNextAsync();
        await Eventually.TrueAsync(async () => !await IsOpenAsync(line), TimeSpan.FromSeconds(20));
        Assert.Equal(
            412,
            (
                await manager.PostAsync(
                    Path,
                    new
                    {
                        opens = 9,
                        closes = 1,
                        escalatesAfterMinutes = 5,
                    },
                    version: (long)before["version"]!
                )
            ).Status
        );
        await manager.PostAsync(
            Path,
            new
            {
                opens = 20,
                closes = 12,
                escalatesAfterMinutes = 15,
            },
            version: (long)set.Body!["version"]!
        );
    }

    [Fact]
    public async Task Limits_that_cross_an_unknown_rule_and_a_nurse_change_nothing()
    {
        using var manager = queues.As("operations-manager");
        using var nurse = queues.As("triage-nurse");
        var before = await LimitAsync();
        var version = (long)before["version"]!;

        Assert.Equal(
            "alert_limits_cross",
            (
                await manager.PostAsync(
                    Path,
                    new
                    {
                        opens = 5,
                        closes = 5,
                        escalatesAfterMinutes = 5,
                    },
                    version: version
                )
            ).Code
        );
        Assert.Equal(
            400,
            (
                await manager.PostAsync(
                    Path,
                    new
                    {
                        opens = 0,
                        closes = 0,
                        escalatesAfterMinutes = 5,
                    },
                    version: version
                )
            ).Status
        );
        Assert.Equal(
            404,
            (
                await manager.PostAsync(
                    "/api/v1/alert-limits/reception/overdue_urgent",
                    new
                    {
                        opens = 5,
                        closes = 1,
                        escalatesAfterMinutes = 5,
                    },
                    version: 0
                )
            ).Status
        );
        Assert.Equal(
            403,
            (
                await nurse.PostAsync(
                    Path,
                    new
                    {
                        opens = 5,
                        closes = 1,
                        escalatesAfterMinutes = 5,
                    },
                    version: version
                )
            ).Status
        );
        Assert.Equal(before.ToJsonString(), (await LimitAsync()).ToJsonString());
    }

    private async Task<JsonNode> LimitAsync()
    {
        using var manager = queues.As("operations-manager");
        return (await manager.GetAsync("/api/v1/alert-limits"))
            .Body!.AsArray()
            .Single(limit => limit!["rule"]!.ToString() == "length" && limit["kind"]!.ToString() == "reception")!;
    }

    private async Task<bool> IsOpenAsync(Line line)
    {
        using var manager = queues.As("operations-manager");
        return (await manager.GetAsync("/api/v1/queue-watch")).Body!["alerts"]!
            .AsArray()
            .Any(alert => alert!["queueId"]!.ToString() == line.Id.ToString() && alert["rule"]!.ToString() == "length");
    }
}
