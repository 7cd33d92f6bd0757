namespace HospitalOps.WaitingQueue.IntegrationTests.Calling;

public sealed class CallingTests(QueueFixture queues)
{
    [Fact]
    public async Task Twenty_numbers_asked_at_once_are_twenty_numbers()
    {
        var reception = await queues.LineAsync("reception");
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => reception.IssueAsync()));
        Assert.Equal(20, replies.Select(reply => reply.Text("number")).Distinct().Count());
    }

    [Fact]
    public async Task A_double_press_gives_one_ticket()
    {
        var reception = await queues.LineAsync("reception");
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => reception.IssueAsync(key: $"press-{reception.Id}"))
        );
        Assert.Single(replies.Select(reply => reply.Text("ticketId")).Distinct());
    }

    [Fact]
    public async Task Two_desks_calling_at_once_get_two_patients_and_the_oldest_two()
    {
        var doctor = await queues.LineAsync("doctor");
        var numbers = new List<string>();
        for (var i = 0; i < 4; i++)
            numbers.Add((await doctor.IssueAsync()).Text("number"));

        var called = await Task.WhenAll(doctor.CallNextAsync(0), doctor.CallNextAsync(1));

        Assert.Equal(numbers.Take(2).Order(), called.Select(reply => reply.Text("number")).Order());
    }

    [Fact]
    public async Task A_busy_desk_and_an_empty_queue_are_refused_in_words()
    {
        var triage = await queues.LineAsync("triage");
        Assert.Equal("queue_empty", (await triage.CallNextAsync()).Code);
        await triage.IssueAsync();
        await triage.CallNextAsync();
        var busy = await triage.CallNextAsync();
        Assert.Equal("service_point_busy", busy.Code);
        Assert.NotNull(busy.Body!["since"]);
    }

    [Fact]
    public async Task The_most_urgent_is_called_first_whatever_the_order_of_arrival()
    {
        var (triage, doctor) = (await queues.LineAsync("triage"), await queues.LineAsync("doctor"));
        var last = "";
        foreach (var level in new[] { "5", "3B", "2" })
        {
            var ticket = (await triage.IssueAsync()).Text("ticketId");
            await triage.ActAsync(ticket, "triage", new { level });
            last = (await triage.ActAsync(ticket, "redirect", new { queueId = doctor.Id })).Text("number");
        }
        var called = await doctor.CallNextAsync();
        Assert.Equal((last, "level_first"), (called.Text("number"), called.Text("whyNext")));
    }

    [Fact]
    public async Task A_second_ticket_of_one_patient_is_refused_with_the_first_number()
    {
        var reception = await queues.LineAsync("reception");
        var patient = await queues.Desk.PatientAsync();
        var first = await reception.IssueAsync(patient);
        var second = await reception.IssueAsync(patient);
        Assert.Equal(
            (409, "already_in_queue", first.Text("number")),
            (second.Status, second.Code, second.Text("number"))
        );
    }

    [Fact]
    public async Task Only_the_person_who_moved_a_ticket_takes_it_back()
    {
        var reception = await queues.LineAsync("reception");
        var ticket = (await reception.IssueAsync()).Text("ticketId");
        await reception.ActAsync(ticket, "leave", user: "one.nurse");
        Assert.Equal("nothing_to_undo", (await reception.ActAsync(ticket, "undo", user: "other.nurse")).Code);
        Assert.Equal("waiting", (await reception.ActAsync(ticket, "undo", user: "one.nurse")).Text("state"));
    }
}
