using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Tickets;

/// <summary>The business day ends by itself; nobody of yesterday is called today.</summary>
public sealed class DayEndTests(QueueFixture queues)
{
    [Fact]
    public async Task Who_waited_when_the_day_ended_has_left_in_that_day_and_may_come_back_by_a_person()
    {
        await using var closing = await queues.ClosingDaysAsync();
        var line = await queues.LineAsync("reception");
        var entered = await EnterAsync(line, "007", daysAgo: 1);
        var ticket = entered.Text("ticketId");
        await line.EndsAsync(ticket, "left", "day_over");
        using var nurse = queues.As("triage-nurse");
        var step = (await nurse.GetAsync($"/api/v1/visits/{entered.Text("visitId")}/queue-steps")).Body!["steps"]![0]!;
        Assert.Equal("true", step["leftEstimated"]!.ToString());
        Assert.Equal(entered.Text("businessDay"), step["leftAt"]!.ToString()[..10]);
        Assert.Equal("waiting", (await line.ActAsync(ticket, "undo")).Text("state"));
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal("waiting", await line.StateAsync(ticket));
    }

    [Fact]
    public async Task Yesterdays_number_is_free_again_and_two_in_a_queue_never_have_the_same()
    {
        await using var closing = await queues.ClosingDaysAsync();
        var line = await queues.LineAsync("reception");
        var old = (await EnterAsync(line, "001", daysAgo: 1)).Text("ticketId");
        var (today, late) = (await EnterAsync(line, "001", daysAgo: 0), await EnterAsync(line, "001", daysAgo: 2));
        Assert.Equal((201, "waiting"), (today.Status, today.Text("state")));
        Assert.Equal((201, "left"), (late.Status, late.Text("state")));
        Assert.Equal("left", await line.StateAsync(old));
        Assert.Equal(today.Text("number"), Assert.Single(await line.OrderAsync()));
        var undone = await line.ActAsync(old, "undo");
        Assert.Equal((409, "number_in_use"), (undone.Status, undone.Code));
    }

    [Fact]
    public async Task Who_is_at_a_desk_overnight_is_asked_about_and_keeps_the_number()
    {
        await using var closing = await queues.ClosingDaysAsync();
        var line = await queues.LineAsync("reception");
        var ticket = (await line.IssueAsync()).Text("ticketId");
        await line.CallNextAsync();
        await line.ActAsync(ticket, "start");
        await queues.Database.ExecuteAsync(
            """
            update ticket set business_day = business_day - 1, number = $2,
              queued_at = queued_at - interval '1 day', changed_at = changed_at - interval '1 day' where id = $1
            """,
            Guid.Parse(ticket),
            $"{line.Prefix}002"
        );
        await queues.Database.ExecuteAsync("delete from number_counter where queue_id = $1", line.Id);
        await Task.Delay(TimeSpan.FromSeconds(3));
        using var nurse = queues.As("triage-nurse");
        var board = (await nurse.GetAsync($"/api/v1/queues/{line.Id}/board")).Body!;
        var entry = Assert.Single(board["tickets"]!.AsArray())!;
        Assert.Equal("in_service", entry["state"]!.ToString());
        Assert.True(
            string.CompareOrdinal(entry["businessDay"]!.ToString(), board["today"]!.ToString()) < 0,
            board.ToJsonString()
        );
        Assert.Equal(
            [$"{line.Prefix}001", $"{line.Prefix}003"],
            [(await line.IssueAsync()).Text("number"), (await line.IssueAsync()).Text("number")]
        );
    }

    [Fact]
    public async Task Who_was_at_a_desk_days_ago_and_was_never_seen_off_is_done_and_waits_no_more()
    {
        await using var closing = await queues.ClosingDaysAsync();
        var line = await queues.LineAsync("reception");
        var ticket = (await line.IssueAsync()).Text("ticketId");
        await line.CallNextAsync();
        await line.ActAsync(ticket, "start");
        await queues.Database.ExecuteAsync(
            """
            update ticket set business_day = business_day - 26, queued_at = queued_at - interval '26 days',
              started_at = started_at - interval '26 days', changed_at = changed_at - interval '26 days' where id = $1
            """,
            Guid.Parse(ticket)
        );

        await line.EndsAsync(ticket, "done", "day_over");

        Assert.Empty(await line.OrderAsync());
        Assert.Equal(201, (await line.IssueAsync()).Status);
        Assert.Equal(200, (await line.CallNextAsync()).Status);
    }

    private async Task<ApiReply> EnterAsync(Line line, string count, int daysAgo)
    {
        using var clerk = queues.As("admissions-clerk");
        var now = TimeProvider.System.GetUtcNow();
        return await clerk.PostAsync(
            $"/api/v1/queues/{line.Id}/tickets",
            new
            {
                channel = "downtime",
                number = $"{line.Prefix}X{count}",
                occurredAt = daysAgo == 0 ? now : now.AddDays(-daysAgo).Date.AddHours(10),
            }
        );
    }
}
