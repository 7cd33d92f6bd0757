using System.Text.Json.Nodes;
using HospitalOps.TestKit;

namespace HospitalOps.WaitingQueue.IntegrationTests.Alerts;

/// <summary>What a manager sees of queues that need somebody.</summary>
public sealed class WatchTests(QueueFixture queues)
{
    [Fact]
    public async Task A_very_urgent_patient_who_waits_is_an_alert_until_called_and_one_person_takes_it()
    {
        var doctor = await queues.LineAsync("doctor");
        var ticket = (await doctor.ArrivedAsync(25)).Text("ticketId");
        await doctor.ActAsync(ticket, "triage", new { level = "2" });
        var alert = await AlertAsync(doctor, "overdue_urgent", open: true);

        using var first = queues.As("operations-manager", "one.manager");
        using var second = queues.As("triage-nurse", "two.nurse");
        var taken = await Task.WhenAll(
            first.PostAsync($"/api/v1/queue-alerts/{alert!["alertId"]}/take"),
            second.PostAsync($"/api/v1/queue-alerts/{alert["alertId"]}/take")
        );

        Assert.Equal([200, 409], taken.Select(reply => reply.Status).Order());
        var refused = taken.Single(reply => reply.Status == 409);
        Assert.Equal(
            ("alert_taken", taken.Single(reply => reply.Status == 200).Text("takenBy")),
            (refused.Code, refused.Text("by"))
        );
        await doctor.CallNextAsync();
        await AlertAsync(doctor, "overdue_urgent", open: false);
        Assert.Equal("alert_over", (await second.PostAsync($"/api/v1/queue-alerts/{alert["alertId"]}/take")).Code);
    }

    [Fact]
    public async Task Figures_of_the_day_count_those_who_still_wait_and_those_who_left()
    {
        var reception = await queues.LineAsync("reception");
        var served = (await reception.ArrivedAsync(1)).Text("ticketId");
        var left = (await reception.ArrivedAsync(0)).Text("ticketId");
        await reception.ArrivedAsync(0);
        await reception.CallNextAsync();
        await reception.ActAsync(served, "start");
        await reception.ActAsync(served, "finish");
        await reception.ActAsync(left, "leave");

        var queue = await QueueAsync(reception);

        Assert.Equal(
            (1, 3, 1, 1),
            ((int)queue["waiting"]!, (int)queue["arrived"]!, (int)queue["served"]!, (int)queue["leftUnseen"]!)
        );
        Assert.Equal(1, (int)Assert.Single(queue["hours"]!.AsArray())!["started"]!);
        Assert.True((double)queue["p90Wait"]! is >= 1 and < 3);
    }

    [Fact]
    public async Task Somebody_passed_without_a_reason_is_counted_and_a_call_out_of_turn_with_one_is_not()
    {
        var line = await queues.LineAsync("reception", desks: 3);
        foreach (var minutes in new[] { 20, 15 })
            await line.ArrivedAsync(minutes);
        await line.ArrivedAsync(10);
        var later = (await line.ArrivedAsync(5)).Text("ticketId");
        await line.CallNextAsync();
        await line.ActAsync(later, "call", new { servicePointId = line.Desks[1], reason = "malaise" });
        Assert.Equal((1, 0), await TurnsAsync());

        // Without its reason the same call has passed two.
        await queues.Database.ExecuteAsync(
            "update call_decision set override_reason = null where ticket_id = $1",
            Guid.Parse(later)
        );
        Assert.Equal((0, 2), await TurnsAsync());

        async Task<(int, int)> TurnsAsync() =>
            await QueueAsync(line) is var queue ? ((int)queue["outOfTurn"]!, (int)queue["overtaken"]!) : default;
    }

    [Fact]
    public async Task Ranges_come_from_finished_waits_and_their_error_is_reported()
    {
        var reception = await queues.LineAsync("reception");
        Assert.Null(
            (await reception.BoardAsync((await reception.IssueAsync()).Text("ticketId")))["estimateFromMinutes"]
        );
        await reception.LivedThroughAsync(waits: 60, minutes: 20);
        var waiting = (await reception.IssueAsync()).Text("ticketId");

        JsonNode told = null!;
        await Eventually.TrueAsync(
            async () => (told = await reception.BoardAsync(waiting))["estimateFromMinutes"] is not null,
            TimeSpan.FromSeconds(20)
        );

        Assert.True(
            (int)told["estimateFromMinutes"]! <= 20 && (int)told["estimateToMinutes"]! is >= 20 and <= 30,
            told.ToJsonString()
        );
        using var manager = queues.As("operations-manager");
        var report = (await manager.GetAsync("/api/v1/wait-estimates"))
            .Body!.AsArray()
            .Single(row => row!["queueId"]!.ToString() == reception.Id.ToString())!;
        Assert.Equal((60, 60, 1.0), ((int)report["waits"]!, (int)report["told"]!, (double)report["inRange"]!));
        Assert.Equal(2, (double)report["meanError"]!, 3);
        Assert.Equal(15, (double)report["lastToEnterError"]!, 3);
    }

    private async Task<JsonNode?> AlertAsync(Line line, string rule, bool open)
    {
        using var manager = queues.As("operations-manager");
        JsonNode? found = null;
        await Eventually.TrueAsync(
            async () =>
            {
                found = (await manager.GetAsync("/api/v1/queue-watch")).Body!["alerts"]!
                    .AsArray()
                    .SingleOrDefault(alert =>
                        alert!["queueId"]!.ToString() == line.Id.ToString() && alert["rule"]!.ToString() == rule
                    );
                return found is not null == open;
            },
            TimeSpan.FromSeconds(20)
        );
        return found;
    }

    private async Task<JsonNode> QueueAsync(Line line)
    {
        using var manager = queues.As("operations-manager");
        return (await manager.GetAsync("/api/v1/queue-watch")).Body!["queues"]!
            .AsArray()
            .Single(queue => queue!["queueId"]!.ToString() == line.Id.ToString())!;
    }
}
