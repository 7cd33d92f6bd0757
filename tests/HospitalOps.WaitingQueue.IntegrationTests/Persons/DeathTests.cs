namespace HospitalOps.WaitingQueue.IntegrationTests.Persons;

/// <summary>
/// The dead are neither called nor expected, under whatever record, until a wrong death is taken back.
/// </summary>
public sealed class DeathTests(QueueFixture queues)
{
    private AdmissionsDesk Desk => queues.Desk;

    [Fact]
    public async Task A_death_ends_numbers_and_appointments_and_its_reversal_brings_back_what_it_can()
    {
        var line = await queues.LineAsync("doctor");
        var patient = await Desk.PatientAsync();
        var stay = await Desk.StayAsync(patient);
        var ticket = (await line.IssueAsync(patient)).Text("ticketId");
        var booked = (await line.BookAsync(patient)).Text("appointmentId");
        await Desk.DieAsync(stay);
        await line.EndsAsync(ticket, "cancelled", "patient_dead");
        await line.EventuallyBookedAsync(booked, "cancelled", "patient_dead");
        var another = (await (await queues.LineAsync("reception")).IssueAsync()).Text("ticketId");
        foreach (
            var refused in new[]
            {
                await line.IssueAsync(patient),
                await line.BookAsync(patient),
                await line.LinkAsync(another, patient),
            }
        )
            Assert.Equal((409, "patient_dead"), (refused.Status, refused.Code));
        Assert.Equal("patient_dead", (await line.ActAsync(ticket, "undo")).Code);
        Assert.NotNull((await line.IssueAsync(patient)).Text("since"));

        await Desk.ActAsync("doctor", stay, "discharge-reversal", new { reason = "mistake" });
        await line.EndsAsync(ticket, "waiting", "undo");
        await line.EventuallyBookedAsync(booked, "to_rebook", null);
        Assert.Equal("death_reversed", (await line.AppointmentAsync(booked))["rebookCause"]!.ToString());
    }

    [Fact]
    public async Task Who_died_under_one_record_is_dead_under_all()
    {
        var line = await queues.LineAsync("doctor");
        var card = $"DT{Random.Shared.Next(100_000, 999_999)}";
        var (survivor, retired, there) = (
            await Desk.PatientAsync(document: card),
            await Desk.PatientAsync(),
            await Desk.PatientAsync(QueueFixture.Rabat, card)
        );
        var stay = await Desk.StayAsync(retired);
        await Desk.DieAsync(stay);
        await Line.EventuallyAsync("patient_dead", () => line.BookAsync(retired));
        Assert.Equal(201, (await line.IssueAsync(survivor)).Status);
        var merge = await Desk.MergeAsync(survivor, retired);
        await Line.EventuallyAsync("patient_dead", () => line.BookAsync(survivor));
        using (var clerk = Desk.As("admissions-clerk"))
            await clerk.PostAsync($"/api/v1/patient-merges/{merge}/undo", new { reason = "two people" });
        await queues.HeardAsync(
            "select count(*) from known_patient where patient_id = $1 and survivor_id is null",
            retired
        );
        Assert.Equal(201, (await (await queues.LineAsync("doctor")).BookAsync(survivor)).Status);
        Assert.Equal("patient_dead", (await line.BookAsync(retired)).Code);

        await Desk.DieAsync(await Desk.StayAsync(survivor));
        await queues.HeardAsync(
            "select count(*) from known_stay where died_at is not null and $1 = any(dead_records)",
            there
        );
    }
}
