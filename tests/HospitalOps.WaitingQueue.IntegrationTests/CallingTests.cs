namespace HospitalOps.WaitingQueue.IntegrationTests;

public sealed class CallingTests(QueueFixture queues)
{
    [Fact]
    public async Task Twenty_numbers_asked_at_once_are_twenty_numbers()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => queues.IssueAsync("reception")));
        Assert.Equal(20, replies.Select(reply => reply.Text("number")).Distinct().Count());
    }

    [Fact]
    public async Task A_double_press_gives_one_ticket()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => queues.IssueAsync("reception", key: "kiosk-press-1")));
        Assert.Single(replies.Select(reply => reply.Text("ticketId")).Distinct());
    }

    [Fact]
    public async Task Two_desks_calling_at_once_get_two_patients_and_the_oldest_two()
    {
        var queue = await queues.QueueAsync("doctor");
        using var nurse = queues.As("triage-nurse");
        var numbers = new List<string>();
        for (var i = 0; i < 4; i++)
            numbers.Add((await nurse.PostAsync($"/api/v1/queues/{queue["queueId"]}/tickets", new { channel = "desk" })).Text("number"));
        using var doctor = queues.As("doctor");
        var points = queue["servicePoints"]!.AsArray().Take(2).Select(point => point!["servicePointId"]!.ToString());

        var called = await Task.WhenAll(points.Select(point => doctor.PostAsync($"/api/v1/queues/{queue["queueId"]}/call-next", new { servicePointId = point })));

        Assert.Equal(numbers.Take(2).Order(), called.Select(reply => reply.Text("number")).Order());
    }

    [Fact]
    public async Task A_busy_desk_and_an_empty_queue_are_refused_in_words()
    {
        var queue = await queues.QueueAsync("triage");
        using var nurse = queues.As("triage-nurse");
        var point = queue["servicePoints"]![0]!["servicePointId"]!.ToString();
        foreach (var left in (await nurse.GetAsync($"/api/v1/queues/{queue["queueId"]}/board")).Body!["tickets"]!.AsArray())
            await nurse.PostAsync($"/api/v1/tickets/{left!["ticketId"]}/cancel", new { reason = "test" });
        Assert.Equal("queue_empty", (await nurse.PostAsync($"/api/v1/queues/{queue["queueId"]}/call-next", new { servicePointId = point })).Code);
        await nurse.PostAsync($"/api/v1/queues/{queue["queueId"]}/tickets", new { channel = "desk" });
        await nurse.PostAsync($"/api/v1/queues/{queue["queueId"]}/call-next", new { servicePointId = point });
        var busy = await nurse.PostAsync($"/api/v1/queues/{queue["queueId"]}/call-next", new { servicePointId = point });
        Assert.Equal("service_point_busy", busy.Code);
        Assert.NotNull(busy.Body!["since"]);
    }

    [Fact]
    public async Task The_most_urgent_is_called_first_whatever_the_order_of_arrival()
    {
        var (triage, doctor) = (await queues.QueueAsync("triage"), await queues.QueueAsync("doctor"));
        using var nurse = queues.As("triage-nurse");
        var last = "";
        foreach (var level in new[] { "5", "3B", "2" })
        {
            var ticket = (await nurse.PostAsync($"/api/v1/queues/{triage["queueId"]}/tickets", new { channel = "desk" })).Text("ticketId");
            await nurse.PostAsync($"/api/v1/tickets/{ticket}/triage", new { level });
            last = (await nurse.PostAsync($"/api/v1/tickets/{ticket}/redirect", new { queueId = doctor["queueId"]!.ToString() })).Text("number");
        }
        using var physician = queues.As("doctor");
        var called = await physician.PostAsync(
            $"/api/v1/queues/{doctor["queueId"]}/call-next", new { servicePointId = doctor["servicePoints"]![9]!["servicePointId"]!.ToString() });
        Assert.Equal((last, "level_first"), (called.Text("number"), called.Text("whyNext")));
    }

    [Fact]
    public async Task A_second_ticket_of_one_patient_is_refused_with_the_first_number()
    {
        var patient = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var first = await queues.IssueAsync("reception", patient);
        var second = await queues.IssueAsync("reception", patient);
        Assert.Equal((409, "already_in_queue", first.Text("number")), (second.Status, second.Code, second.Text("number")));
    }

    [Fact]
    public async Task A_level_that_differs_from_the_proposed_one_needs_a_reason()
    {
        using var nurse = queues.As("triage-nurse");
        var ticket = (await queues.IssueAsync("triage")).Text("ticketId");
        Assert.Equal("reason_required", (await nurse.PostAsync($"/api/v1/tickets/{ticket}/triage", new { level = "2", proposedLevel = "4" })).Code);
        Assert.Equal("2", (await nurse.PostAsync($"/api/v1/tickets/{ticket}/triage", new { level = "2", proposedLevel = "4", reason = "pâleur" })).Text("triageLevel"));
    }

    [Fact]
    public async Task Only_the_person_who_moved_a_ticket_takes_it_back()
    {
        var ticket = (await queues.IssueAsync("reception")).Text("ticketId");
        using var one = queues.As("admissions-clerk", "one.clerk");
        using var other = queues.As("admissions-clerk", "other.clerk");
        await one.PostAsync($"/api/v1/tickets/{ticket}/leave");
        Assert.Equal("nothing_to_undo", (await other.PostAsync($"/api/v1/tickets/{ticket}/undo")).Code);
        Assert.Equal("waiting", (await one.PostAsync($"/api/v1/tickets/{ticket}/undo")).Text("state"));
    }
}
