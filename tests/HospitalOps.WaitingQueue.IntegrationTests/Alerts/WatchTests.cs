using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

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

        var (first, second) = (
            queues.Api("operations-manager", "one.manager"),
            queues.Api("triage-nurse", "two.nurse")
        );
        var taken = await Task.WhenAll(first.TakeAlertAsync(alert!.AlertId), second.TakeAlertAsync(alert.AlertId));

        var by = Assert.Single(taken, answer => answer.Succeeded).Value!.TakenBy;
        var refused = taken.Single(answer => !answer.Succeeded).Problem!;
        Assert.Equal((409, "alert_taken", by), (refused.Status, refused.Code, refused.Fact("by")));
        await doctor.CallNextAsync();
        await AlertAsync(doctor, "overdue_urgent", open: false);
        Assert.Equal((409, "alert_over"), await second.TakeAlertAsync(alert.AlertId).RefusedAsync());
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

        Assert.Equal((1, 3, 1, 1), (queue.Waiting, queue.Arrived, queue.Served, queue.LeftUnseen));
        Assert.Equal(1, Assert.Single(queue.Hours).Started);
        Assert.True(queue.P90Wait is >= 1 and < 3);
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
            await QueueAsync(line) is var queue ? (queue.OutOfTurn, queue.Overtaken) : default;
    }

    [Fact]
    public async Task Ranges_come_from_finished_waits_and_their_error_is_reported()
    {
        var reception = await queues.LineAsync("reception");
        Assert.Null((await reception.EntryAsync((await reception.IssueAsync()).Text("ticketId"))).EstimateFromMinutes);
        await reception.LivedThroughAsync(waits: 60, minutes: 20);
        var waiting = (await reception.IssueAsync()).Text("ticketId");

        TicketView told = null!;
        await Eventually.TrueAsync(
            async () => (told = await reception.EntryAsync(waiting)).EstimateFromMinutes is not null,
            TimeSpan.FromSeconds(20)
        );

        Assert.True(told is { EstimateFromMinutes: <= 20, EstimateToMinutes: >= 20 and <= 30 }, told.ToString());
        var report = (await queues.Api("operations-manager").ReportWaitEstimatesAsync().ValueAsync()).Single(row =>
            row.QueueId == reception.Id
        );
        Assert.Equal((60, 60, 1.0), (report.Waits, report.Told, report.InRange!.Value));
        Assert.Equal(2, report.MeanError!.Value, 3);
        Assert.Equal(15, report.LastToEnterError!.Value, 3);
    }

    private async Task<QueueAlertView?> AlertAsync(Line line, string rule, bool open)
    {
        QueueAlertView? found = null;
        await Eventually.TrueAsync(
            async () =>
            {
                found = (await WatchAsync()).Alerts.SingleOrDefault(alert =>
                    alert.QueueId == line.Id && alert.Rule == rule
                );
                return found is not null == open;
            },
            TimeSpan.FromSeconds(20)
        );
        return found;
    }

    private async Task<QueueWatch> QueueAsync(Line line) =>
        (await WatchAsync()).Queues.Single(queue => queue.QueueId == line.Id);

    private Task<QueueWatchView> WatchAsync() => queues.Api("operations-manager").ShowQueueWatchAsync().ValueAsync();
}
