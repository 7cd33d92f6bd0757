using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Triage;

/// <summary>A level and the way to the doctor are one act: both, or neither.</summary>
public sealed class TriageAndOnTests(QueueFixture queues)
{
    [Fact]
    public async Task The_level_is_given_and_the_visit_goes_on_at_one_instant()
    {
        var (line, doctor, ticket) = await AtTriageAsync();
        var on = await SendAsync(line, ticket, doctor, "3B");
        Assert.True(on.Status == 200, on.Body?.ToJsonString());
        Assert.Equal(
            (doctor.Id.ToString(), "3B", "waiting", "redirected"),
            (on.Text("queueId"), on.Text("triageLevel"), on.Text("state"), await line.StateAsync(ticket))
        );
    }

    [Fact]
    public async Task Where_the_next_queue_is_closed_nothing_has_happened_but_for_those_in_danger()
    {
        var (line, doctor, ticket) = await AtTriageAsync();
        await doctor.RuleAsync("""opening = '{"week":[],"exceptions":[]}'""");
        var refused = await SendAsync(line, ticket, doctor, "3B");
        Assert.Equal((409, "queue_closed"), (refused.Status, refused.Code));
        var still = await line.BoardAsync(ticket);
        Assert.Equal(("in_service", null), (still["state"]!.ToString(), still["triageLevel"]?.ToString()));
        foreach (var level in new[] { "1", "2" })
        {
            var (other, _, urgent) = await AtTriageAsync();
            Assert.Equal(200, (await SendAsync(other, urgent, doctor, level)).Status);
        }
    }

    [Fact]
    public async Task Who_waits_there_already_is_at_triage_still_without_a_level()
    {
        var (line, doctor, ticket) = await AtTriageAsync();
        var patient = await queues.Desk.PatientAsync();
        await doctor.IssueAsync(patient);
        await line.LinkAsync(ticket, patient);
        var refused = await SendAsync(line, ticket, doctor, "3B");
        Assert.Equal((409, "already_in_queue"), (refused.Status, refused.Code));
        var still = await line.BoardAsync(ticket);
        Assert.Equal(("in_service", null), (still["state"]!.ToString(), still["triageLevel"]?.ToString()));
    }

    private static Task<ApiReply> SendAsync(Line line, string ticket, Line doctor, string level) =>
        line.ActAsync(ticket, "triage", new { level, queueId = doctor.Id });

    private async Task<(Line Triage, Line Doctor, string Ticket)> AtTriageAsync()
    {
        var (line, doctor) = (await queues.LineAsync("triage"), await queues.LineAsync("doctor"));
        var ticket = (await line.IssueAsync()).Text("ticketId");
        await line.CallNextAsync();
        Assert.Equal("in_service", (await line.ActAsync(ticket, "start")).Text("state"));
        return (line, doctor, ticket);
    }
}
