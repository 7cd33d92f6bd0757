namespace HospitalOps.WaitingQueue.IntegrationTests.Persons;

/// <summary>Who leaves without being seen is in no stay either, and may come again.</summary>
public sealed class UnseenTests(QueueFixture queues)
{
    private AdmissionsDesk Desk => queues.Desk;

    [Fact]
    public async Task Leaving_unseen_ends_the_emergency_visit_and_the_next_one_begins_without_a_word()
    {
        var (line, patient, stay, ticket) = await WaitingAsync();
        Assert.Equal(200, (await line.ActAsync(ticket, "leave", new { estimated = true })).Status);
        await Desk.EventuallyAsync(stay, "closed left_before_care");
        var again = await Desk.StayAsync(patient);
        Assert.NotEqual(stay, again);
        Assert.Equal("open", await Desk.StateAsync(again));
    }

    [Fact]
    public async Task Taken_back_the_visit_goes_on_unless_another_one_has_begun()
    {
        var (line, patient, stay, ticket) = await WaitingAsync();
        await line.ActAsync(ticket, "leave", new { estimated = true });
        await Desk.EventuallyAsync(stay, "closed left_before_care");
        Assert.Equal("waiting", (await line.ActAsync(ticket, "undo")).Text("state"));
        await Desk.EventuallyAsync(stay, "open");

        await line.ActAsync(ticket, "leave", new { estimated = true });
        await Desk.EventuallyAsync(stay, "closed left_before_care");
        var second = await Desk.StayAsync(patient);
        await line.ActAsync(ticket, "undo");
        await queues.Desk.EventuallyAsync(second, "open");
        Assert.Equal("closed left_before_care", await Desk.StateAsync(stay));
    }

    [Fact]
    public async Task Who_is_admitted_or_waits_elsewhere_too_stays_in_the_hospital()
    {
        var (line, _, admitted, first) = await WaitingAsync();
        await Desk.ActAsync("doctor", admitted, "admission-decision", new { careLevel = "standard" });
        var (other, patient, elsewhere, second) = await WaitingAsync();
        var doctor = await queues.LineAsync("doctor");
        await doctor.LinkAsync((await doctor.IssueAsync()).Text("ticketId"), patient, elsewhere);
        var (last, _, unseen, third) = await WaitingAsync();
        foreach (var (at, ticket) in new[] { (line, first), (other, second), (last, third) })
            Assert.Equal(200, (await at.ActAsync(ticket, "leave", new { estimated = true })).Status);
        await Desk.EventuallyAsync(unseen, "closed left_before_care");
        Assert.Equal(("open", "open"), (await Desk.StateAsync(admitted), await Desk.StateAsync(elsewhere)));
    }

    private async Task<(Line Line, Guid Patient, Guid Stay, string Ticket)> WaitingAsync()
    {
        var line = await queues.LineAsync("doctor");
        var issued = await line.IssueAsync();
        var patient = await Desk.PatientAsync();
        var stay = await Desk.StayAsync(patient, visit: issued.Text("visitId"));
        Assert.Equal(200, (await line.LinkAsync(issued.Text("ticketId"), patient)).Status);
        return (line, patient, stay, issued.Text("ticketId"));
    }
}
