namespace HospitalOps.WaitingQueue.IntegrationTests.Devices;

/// <summary>The screen of a waiting room: numbers and counters, nothing of a person.</summary>
public sealed class PublicDisplayTests(QueueFixture queues)
{
    [Fact]
    public async Task A_called_number_is_shown_with_its_desk_and_nothing_of_the_person()
    {
        var line = await queues.LineAsync("triage");
        var patient = await queues.Desk.PatientAsync();
        await line.IssueAsync(patient);
        var called = await line.CallNextAsync();
        using var screen = queues.As("public-display");

        var shown = await screen.GetAsync("/api/v1/public-display");

        var call = shown.Body!["calls"]!.AsArray().First(row => row!["number"]!.ToString() == called.Text("number"))!;
        Assert.Equal(
            ("called", "Poste", "مكتب"),
            (call["state"]!.ToString(), call["servicePointFr"]!.ToString(), call["servicePointAr"]!.ToString())
        );
        var text = shown.Body!.ToJsonString();
        foreach (
            var secret in new[]
            {
                patient.ToString(),
                called.Text("ticketId"),
                called.Text("visitId"),
                "patient",
                "level",
                "stay",
            }
        )
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_number_goes_from_called_to_in_service_and_leaves_the_screen_when_it_is_done()
    {
        var line = await queues.LineAsync("triage");
        await line.IssueAsync();
        var called = await line.CallNextAsync();
        var ticket = called.Text("ticketId");

        await line.ActAsync(ticket, "recall");
        Assert.Equal(("called", 2), await StateAsync(called.Text("number")));
        await line.ActAsync(ticket, "start");
        Assert.Equal(("in_service", 2), await StateAsync(called.Text("number")));
        await line.ActAsync(ticket, "finish");
        Assert.Null(await StateAsync(called.Text("number")));
    }

    [Fact]
    public async Task Equal_numbers_of_two_queues_are_two_calls_at_two_desks()
    {
        var (one, other) = (await queues.LineAsync("triage"), await queues.LineAsync("triage"));
        await queues.Database.ExecuteAsync(
            "update queue set prefix = (select prefix from queue where id = $1) where id = $2",
            one.Id,
            other.Id
        );
        await one.IssueAsync();
        await other.IssueAsync();
        var numbers = new[] { await one.CallNextAsync(), await other.CallNextAsync() }
            .Select(call => call.Text("number"))
            .ToList();
        using var screen = queues.As("public-display");

        var shown = await screen.GetAsync("/api/v1/public-display");

        Assert.Equal(numbers[0], numbers[1]);
        var calls = shown.Body!["calls"]!.AsArray().Where(call => call!["number"]!.ToString() == numbers[0]).ToList();
        Assert.True(calls.Count >= 2, shown.Body.ToJsonString());
        Assert.Equal(calls.Count, calls.Select(call => call!["servicePointId"]!.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task A_screen_of_one_waiting_room_shows_its_own_queues_only()
    {
        var (here, elsewhere) = (await queues.LineAsync("triage"), await queues.LineAsync("triage"));
        foreach (var line in new[] { here, elsewhere })
            await line.IssueAsync();
        var (called, other) = (
            (await here.CallNextAsync()).Text("number"),
            (await elsewhere.CallNextAsync()).Text("number")
        );
        using var screen = queues.As("public-display");

        var shown = (await screen.GetAsync($"/api/v1/public-display?queues={called.Split('-')[0]}")).Body!;

        Assert.Equal([called], shown["calls"]!.AsArray().Select(row => row!["number"]!.ToString()));
        Assert.Single(shown["queues"]!.AsArray());
        Assert.NotNull(await StateAsync(other));
    }

    [Fact]
    public async Task A_screen_reads_its_numbers_and_nothing_else()
    {
        var line = await queues.LineAsync("triage");
        using var screen = queues.As("public-display");
        Assert.Equal(403, (await screen.GetAsync("/api/v1/queues")).Status);
        Assert.Equal(403, (await screen.GetAsync($"/api/v1/queues/{line.Id}/board")).Status);
        Assert.Equal(
            403,
            (
                await screen.PostAsync($"/api/v1/queues/{line.Id}/call-next", new { servicePointId = line.Desks[0] })
            ).Status
        );
        using var clerk = queues.As("admissions-clerk");
        Assert.Equal(403, (await clerk.GetAsync("/api/v1/public-display")).Status);
    }

    private async Task<(string State, int Calls)?> StateAsync(string number)
    {
        using var screen = queues.As("public-display");
        var call = (await screen.GetAsync("/api/v1/public-display")).Body!["calls"]!
            .AsArray()
            .FirstOrDefault(row => row!["number"]!.ToString() == number);
        return call is null ? null : (call["state"]!.ToString(), call["callCount"]!.GetValue<int>());
    }
}
