using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Alerts;

/// <summary>A manager decides when a queue calls for help.</summary>
public sealed class AlertLimitTests(QueueFixture queues)
{
    private IQueuesApi Manager => queues.Api("operations-manager");

    [Fact]
    public async Task An_alert_opens_and_closes_at_the_limits_that_a_manager_set()
    {
        var line = await queues.LineAsync("reception");
        await line.IssueAsync();
        var before = await LimitAsync();
        var set = await SetAsync(new(2, 1, 5), before.Version).ValueAsync();
        Assert.Equal(2, set.Opens);
        Assert.False(await IsOpenAsync(line));

        await line.IssueAsync();

        await Eventually.TrueAsync(() => IsOpenAsync(line), TimeSpan.FromSeconds(20));
        await line.CallNextAsync();
        await Eventually.TrueAsync(async () => !await IsOpenAsync(line), TimeSpan.FromSeconds(20));
        Assert.Equal(412, (await SetAsync(new(9, 1, 5), before.Version).RefusedAsync()).Status);
        await SetAsync(new(20, 12, 15), set.Version).DoneAsync();
    }

    [Fact]
    public async Task Limits_that_cross_an_unknown_rule_and_a_nurse_change_nothing()
    {
        var before = await LimitAsync();
        var some = new AlertLimitRequest(5, 1, 5);

        Assert.Equal((400, "alert_limits_cross"), await SetAsync(new(5, 5, 5), before.Version).RefusedAsync());
        Assert.Equal((400, "invalid_request"), await SetAsync(new(0, 0, 5), before.Version).RefusedAsync());
        Assert.Equal(
            (404, "not_found"),
            await Manager.SetAlertLimitAsync(QueueKind.Reception, "overdue_urgent", some, 0).RefusedAsync()
        );
        Assert.Equal(
            (403, "not_allowed"),
            await queues
                .Api("triage-nurse")
                .SetAlertLimitAsync(QueueKind.Reception, "length", some, before.Version)
                .RefusedAsync()
        );
        Assert.Equal(before, await LimitAsync());
    }

    private Task<ApiAnswer<AlertLimitView>> SetAsync(AlertLimitRequest limit, long version) =>
        Manager.SetAlertLimitAsync(QueueKind.Reception, "length", limit, version);

    private async Task<AlertLimitView> LimitAsync() =>
        (await Manager.ListAlertLimitsAsync().ValueAsync()).Single(limit =>
            limit is { Rule: "length", Kind: QueueKind.Reception }
        );

    private async Task<bool> IsOpenAsync(Line line) =>
        (await Manager.ShowQueueWatchAsync().ValueAsync()).Alerts.Any(alert =>
            alert.QueueId == line.Id && alert.Rule == "length"
        );
}
