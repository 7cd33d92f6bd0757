namespace HospitalOps.WaitingQueue.IntegrationTests.Persons;

/// <summary>Tickets and appointments follow two records that are one person, there and back (INV-14, INV-16).</summary>
public sealed class MergeTests(QueueFixture queues)
{
    private AdmissionsDesk Desk => queues.Desk;

    [Fact]
    public async Task After_a_merge_the_person_waits_once_and_its_undoing_gives_each_the_own_number()
    {
        var line = await queues.LineAsync("reception");
        var (survivor, retired) = (await Desk.PatientAsync(), await Desk.PatientAsync());
        var (first, second) = (
            (await line.IssueAsync(retired)).Text("ticketId"),
            (await line.IssueAsync(survivor)).Text("ticketId")
        );
        var merge = await Desk.MergeAsync(survivor, retired);
        await line.EndsAsync(second, "cancelled", "merged_double");
        Assert.Equal(survivor.ToString(), (await line.BoardAsync(first))["patientId"]!.ToString());
        foreach (var record in new[] { survivor, retired })
        {
            var third = await line.IssueAsync(record);
            Assert.Equal((409, "already_in_queue"), (third.Status, third.Code));
        }
        using (var clerk = Desk.As("admissions-clerk"))
            Assert.Equal(
                200,
                (await clerk.PostAsync($"/api/v1/patient-merges/{merge}/undo", new { reason = "two people" })).Status
            );
        await line.EndsAsync(second, "waiting", "undo");
        Assert.Equal(
            (retired.ToString(), survivor.ToString()),
            (
                (await line.BoardAsync(first))["patientId"]!.ToString(),
                (await line.BoardAsync(second))["patientId"]!.ToString()
            )
        );
    }

    [Fact]
    public async Task A_number_that_somebody_has_again_is_not_given_back_and_all_else_is()
    {
        var line = await queues.LineAsync("reception");
        var (survivor, retired) = (await Desk.PatientAsync(), await Desk.PatientAsync());
        var (first, second) = (await line.IssueAsync(retired), await line.IssueAsync(survivor));
        var merge = await Desk.MergeAsync(survivor, retired);
        await line.EndsAsync(second.Text("ticketId"), "cancelled", "merged_double");
        // Somebody of yesterday is still at a desk, or was put back by a person, under the same number.
        var other = (await line.IssueAsync()).Text("ticketId");
        await queues.Database.ExecuteAsync(
            "update ticket set number = $2, business_day = business_day - 1 where id = $1",
            Guid.Parse(other),
            second.Text("number")
        );
        using (var clerk = Desk.As("admissions-clerk"))
            await clerk.PostAsync($"/api/v1/patient-merges/{merge}/undo", new { reason = "two people" });
        await queues.HeardAsync(
            "select count(*) from ticket where id = $1 and patient_id = $2",
            Guid.Parse(first.Text("ticketId")),
            retired
        );
        Assert.Equal("cancelled", await line.StateAsync(second.Text("ticketId")));
    }

    [Fact]
    public async Task Who_is_at_a_desk_keeps_that_number()
    {
        var line = await queues.LineAsync("reception");
        var (survivor, retired) = (await Desk.PatientAsync(), await Desk.PatientAsync());
        var waiting = (await line.IssueAsync(survivor)).Text("ticketId");
        var served = (await line.IssueAsync(retired)).Text("ticketId");
        await line.ActAsync(served, "call", new { servicePointId = line.Desks[0], reason = "here" });
        await line.ActAsync(served, "start");
        await Desk.MergeAsync(survivor, retired);
        await line.EndsAsync(waiting, "cancelled", "merged_double");
        Assert.Equal("in_service", await line.StateAsync(served));
    }

    [Fact]
    public async Task Of_two_appointments_of_a_day_the_earlier_one_stays_until_the_merge_is_taken_back()
    {
        var line = await queues.LineAsync("doctor");
        var (survivor, retired) = (await Desk.PatientAsync(), await Desk.PatientAsync());
        var early = (await line.BookAsync(retired)).Text("appointmentId");
        var late = (await line.BookAsync(survivor, minutesLater: 30)).Text("appointmentId");
        var merge = await Desk.MergeAsync(survivor, retired);
        await line.EventuallyBookedAsync(late, "cancelled", "merged_double");
        Assert.Equal(survivor.ToString(), (await line.AppointmentAsync(early))["patientId"]!.ToString());
        using (var clerk = Desk.As("admissions-clerk"))
            await clerk.PostAsync($"/api/v1/patient-merges/{merge}/undo", new { reason = "two people" });
        await line.EventuallyBookedAsync(late, "booked", null);
        Assert.Equal(retired.ToString(), (await line.AppointmentAsync(early))["patientId"]!.ToString());
    }
}
