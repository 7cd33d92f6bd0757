namespace HospitalOps.WaitingQueue.IntegrationTests.Persons;

/// <summary>A number or an appointment stands for a patient of this hospital, or for nobody yet.</summary>
public sealed class KnownPersonTests(QueueFixture queues)
{
    private AdmissionsDesk Desk => queues.Desk;

    [Fact]
    public async Task Whoever_goes_to_the_other_hospital_is_listed_to_be_booked_again()
    {
        var line = await queues.LineAsync("doctor");
        var patient = await queues.Desk.PatientAsync();
        var stay = await queues.Desk.StayAsync(patient);
        var booked = (await line.BookAsync(patient)).Text("appointmentId");
        await queues.Desk.ActAsync("doctor", stay, "admission-decision", new { careLevel = "standard" });

        await queues.Desk.ActAsync("ward-nurse", stay, "site-transfer", new { hospitalId = QueueFixture.Rabat });

        await line.EventuallyBookedAsync(booked, "to_rebook", null);
        Assert.Equal("site_transfer", (await line.AppointmentAsync(booked))["rebookCause"]!.ToString());
    }

    [Fact]
    public async Task Nobody_and_a_patient_of_the_other_hospital_are_unknown_here()
    {
        var line = await queues.LineAsync("reception");
        var ticket = (await line.IssueAsync()).Text("ticketId");
        var nobody = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        foreach (var stranger in new[] { nobody, await Desk.PatientAsync(QueueFixture.Rabat) })
        {
            var refused = new[]
            {
                await line.LinkAsync(ticket, stranger),
                await line.IssueAsync(stranger),
                await line.BookAsync(stranger),
            };
            Assert.All(refused, reply => Assert.Equal((404, "patient_unknown"), (reply.Status, reply.Code)));
        }
        Assert.Null((await line.BoardAsync(ticket))["patientId"]);
    }

    [Fact]
    public async Task Whoever_was_registered_a_moment_ago_is_known()
    {
        var line = await queues.LineAsync("reception");
        var ticket = (await line.IssueAsync()).Text("ticketId");
        var patient = await Desk.PatientAsync();
        var linked = await line.LinkAsync(ticket, patient, await Desk.StayAsync(patient));
        Assert.True(linked.Status == 200, linked.Body?.ToJsonString());
        Assert.Equal(201, (await line.BookAsync(await Desk.PatientAsync())).Status);
    }

    [Fact]
    public async Task The_stay_is_the_patients_own_and_goes_on()
    {
        var line = await queues.LineAsync("reception");
        var ticket = (await line.IssueAsync()).Text("ticketId");
        var (patient, other) = (await Desk.PatientAsync(), await Desk.PatientAsync());
        var (his, hers) = (await Desk.StayAsync(patient), await Desk.StayAsync(other));
        var mixed = await line.LinkAsync(ticket, patient, hers);
        Assert.Equal((409, "stay_of_other_patient"), (mixed.Status, mixed.Code));
        await Desk.LeaveHospitalAsync(his);
        await queues.HeardAsync("select count(*) from known_stay where stay_id = $1 and ended", his);
        var over = await line.LinkAsync(ticket, patient, his);
        Assert.Equal((409, "stay_closed"), (over.Status, over.Code));
        Assert.Null((await line.BoardAsync(ticket))["patientId"]);
    }

    [Fact]
    public async Task Nobody_is_put_back_into_the_line_of_a_hospital_that_he_has_left()
    {
        var line = await queues.LineAsync("doctor");
        var patient = await Desk.PatientAsync();
        var stay = await Desk.StayAsync(patient);
        var ticket = (await line.IssueAsync()).Text("ticketId");
        await line.LinkAsync(ticket, patient, stay);
        await line.CallNextAsync();
        await line.ActAsync(ticket, "start");
        await line.ActAsync(ticket, "finish");
        await Desk.LeaveHospitalAsync(stay);
        await queues.HeardAsync("select count(*) from known_stay where stay_id = $1 and ended", stay);
        var undone = await line.ActAsync(ticket, "undo");
        Assert.Equal((409, "stay_closed"), (undone.Status, undone.Code));
        Assert.Equal("done", await line.StateAsync(ticket));
    }

    [Fact]
    public async Task Whose_the_stay_is_need_not_be_said()
    {
        var line = await queues.LineAsync("reception");
        var patient = await Desk.PatientAsync();
        using var clerk = queues.As("admissions-clerk");
        var issued = await clerk.PostAsync(
            $"/api/v1/queues/{line.Id}/tickets",
            new { channel = "desk", stayId = await Desk.StayAsync(patient) }
        );
        Assert.Equal(patient.ToString(), issued.Text("patientId"));
    }

    [Fact]
    public async Task A_record_that_was_merged_away_leads_to_the_survivor()
    {
        var line = await queues.LineAsync("reception");
        var (survivor, retired) = (await Desk.PatientAsync(), await Desk.PatientAsync());
        await Desk.MergeAsync(survivor, retired);
        await queues.HeardAsync("select count(*) from known_patient where survivor_id = $1", survivor);
        Assert.Equal(survivor.ToString(), (await line.IssueAsync(retired)).Text("patientId"));
        Assert.Equal(survivor.ToString(), (await line.BookAsync(retired)).Text("patientId"));
        var again = await line.IssueAsync(survivor);
        Assert.Equal((409, "already_in_queue"), (again.Status, again.Code));
    }

    [Fact]
    public async Task When_a_patient_has_left_the_hospital_the_numbers_of_the_stay_are_called_no_more()
    {
        var (line, second) = (await queues.LineAsync("reception"), await queues.LineAsync("doctor"));
        var patient = await Desk.PatientAsync();
        var stay = await Desk.StayAsync(patient);
        var (waiting, served) = (
            (await line.IssueAsync(patient)).Text("ticketId"),
            (await second.IssueAsync(patient)).Text("ticketId")
        );
        await line.LinkAsync(waiting, patient, stay);
        await second.LinkAsync(served, patient, stay);
        await second.CallNextAsync();
        await second.ActAsync(served, "start");
        await Desk.LeaveHospitalAsync(stay);
        await line.EndsAsync(waiting, "cancelled", "stay_closed");
        await second.EndsAsync(served, "done", "stay_closed");
    }
}
