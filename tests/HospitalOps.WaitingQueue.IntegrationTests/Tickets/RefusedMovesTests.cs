namespace HospitalOps.WaitingQueue.IntegrationTests.Tickets;

/// <summary>
/// Moves that another ticket or an earlier move stands in the way of: told in words, nothing changed.
/// </summary>
public sealed class RefusedMovesTests(QueueFixture queues)
{
    [Fact]
    public async Task An_absence_is_not_taken_back_while_the_desk_has_the_next_patient()
    {
        var line = await queues.LineAsync("doctor");
        await line.IssueAsync();
        await line.IssueAsync();
        var ticket = await line.AbsentAsync(user: "nurse.one");
        var next = (await line.CallNextAsync()).Text("ticketId");

        Assert.Equal("service_point_busy", (await line.ActAsync(ticket, "undo", user: "nurse.one")).Code);
        Assert.Equal("ticket_not_called", (await line.ActAsync(ticket, "start")).Code);
        await line.ActAsync(next, "put-back");
        Assert.Equal("called", (await line.ActAsync(ticket, "undo", user: "nurse.one")).Text("state"));
    }

    [Fact]
    public async Task A_visit_is_not_sent_to_a_queue_where_the_patient_waits_already()
    {
        var (reception, doctor) = (await queues.LineAsync("reception"), await queues.LineAsync("doctor"));
        var patient = await queues.Desk.PatientAsync();
        await doctor.IssueAsync(patient);
        var ticket = (await reception.IssueAsync(patient)).Text("ticketId");

        var refused = await reception.ActAsync(ticket, "redirect", new { queueId = doctor.Id });

        Assert.Equal((409, "already_in_queue"), (refused.Status, refused.Code));
        Assert.Equal("left", (await reception.ActAsync(ticket, "leave", new { })).Text("state"));
    }

    [Fact]
    public async Task A_finished_service_is_not_reopened_while_the_next_patient_is_at_the_desk()
    {
        var line = await queues.LineAsync("doctor");
        await line.IssueAsync();
        await line.IssueAsync();
        var first = (await line.CallNextAsync()).Text("ticketId");
        await line.ActAsync(first, "start", new { }, "nurse.one");
        await line.ActAsync(first, "finish", new { }, "nurse.one");
        await line.CallNextAsync();

        var refused = await line.ActAsync(first, "undo", new { }, "nurse.one");

        Assert.Equal((409, "service_point_busy"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_level_ends_the_time_in_which_the_move_before_can_be_taken_back()
    {
        var line = await queues.LineAsync("triage");
        await line.IssueAsync();
        var ticket = (await line.CallNextAsync()).Text("ticketId");
        await line.ActAsync(ticket, "start", new { }, "nurse.one");
        await line.ActAsync(ticket, "triage", new { level = "3A" }, "nurse.two");

        Assert.Equal("nothing_to_undo", (await line.ActAsync(ticket, "undo", new { }, "nurse.two")).Code);
    }
}
