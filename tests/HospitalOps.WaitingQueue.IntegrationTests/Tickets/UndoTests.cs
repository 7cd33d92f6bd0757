namespace HospitalOps.WaitingQueue.IntegrationTests.Tickets;

public sealed class UndoTests(QueueFixture queues)
{
    [Fact]
    public async Task A_redirect_is_taken_back_both_entries_stay_visible_and_the_history_adds_up()
    {
        var (triage, doctor) = (await queues.LineAsync("triage"), await queues.LineAsync("doctor"));
        await triage.IssueAsync();
        var ticket = await triage.CallNextAsync();
        var id = ticket.Text("ticketId");
        await triage.ActAsync(id, "start", user: "one.nurse");
        var next = await triage.ActAsync(id, "redirect", new { queueId = doctor.Id }, "one.nurse");

        Assert.Equal("nothing_to_undo", (await triage.ActAsync(id, "undo", user: "other.nurse")).Code);
        var back = await triage.ActAsync(id, "undo", user: "one.nurse");

        Assert.Equal(
            ("in_service", ticket.Text("servicePointCode")),
            (back.Text("state"), back.Text("servicePointCode"))
        );
        Assert.Empty(await doctor.OrderAsync());
        using var nurse = queues.As("triage-nurse");
        var chain = (await nurse.GetAsync($"/api/v1/visits/{ticket.Text("visitId")}/queue-steps")).Body![
            "steps"
        ]!.AsArray();
        Assert.Equal(
            [("in_service", false), ("cancelled", true)],
            chain.Select(step => (step!["state"]!.ToString(), (bool)step["undone"]!))
        );
        Assert.Equal(next.Text("number"), chain[1]!["number"]!.ToString());
        Assert.Equal(
            ["waiting", "called", "in_service", "redirected", "in_service"],
            chain[0]!["moves"]!.AsArray().Select(move => move!["state"]!.ToString())
        );
        Assert.Equal("one.nurse", chain[0]!["moves"]![3]!["actor"]!.ToString());
    }

    [Fact]
    public async Task A_redirect_stays_once_the_next_queue_has_called()
    {
        var (triage, doctor) = (await queues.LineAsync("triage"), await queues.LineAsync("doctor"));
        var id = (await triage.IssueAsync()).Text("ticketId");
        await triage.ActAsync(id, "redirect", new { queueId = doctor.Id }, "one.nurse");
        await doctor.CallNextAsync();

        var refused = await triage.ActAsync(id, "undo", user: "one.nurse");

        Assert.Equal((409, "next_entry_moved", "called"), (refused.Status, refused.Code, refused.Text("state")));
    }

    [Fact]
    public async Task A_supervisor_takes_back_what_others_did_and_sees_what_can_be_taken_back()
    {
        var line = await queues.LineAsync("reception");
        var id = (await line.IssueAsync()).Text("ticketId");
        await line.ActAsync(id, "leave", user: "one.nurse");
        using var manager = queues.As("operations-manager");
        using var other = queues.As("triage-nurse", "other.nurse");

        Assert.Equal(
            id,
            Assert.Single((await manager.GetAsync($"/api/v1/queues/{line.Id}/undoable")).Body!.AsArray())![
                "ticketId"
            ]!.ToString()
        );
        Assert.Empty((await other.GetAsync($"/api/v1/queues/{line.Id}/undoable")).Body!.AsArray());
        Assert.Equal("waiting", (await manager.PostAsync($"/api/v1/tickets/{id}/undo")).Text("state"));
        Assert.Equal(403, (await manager.PostAsync($"/api/v1/tickets/{id}/leave")).Status);
    }
}
