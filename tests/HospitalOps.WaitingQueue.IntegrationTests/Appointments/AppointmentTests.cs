using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Appointments;

/// <summary>Expected at a time, here by number and birth year.</summary>
public sealed class AppointmentTests(QueueFixture queues)
{
    private const string Api = "/api/v1";

    private static DateTimeOffset Soon => TimeProvider.System.GetUtcNow().AddSeconds(20);

    [Fact]
    public async Task Number_and_birth_year_check_in_at_the_kiosk_and_twice_is_the_same_ticket()
    {
        var doctor = await queues.LineAsync("doctor");
        var booked = await BookAsync(doctor, Soon, 1984);
        using var kiosk = queues.As("kiosk", "kiosk.appointment");

        var slips = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                    kiosk.PostAsync(
                        $"{Api}/kiosk/tickets",
                        new { appointmentNumber = booked.Text("number"), birthYear = 1984 }
                    )
                )
        );

        Assert.All(slips, slip => Assert.Equal(200, slip.Status));
        Assert.Equal(slips[0].Text("number"), slips[1].Text("number"));
        Assert.Equal(slips[0].Text("followCode"), slips[1].Text("followCode"));
        var day = await DayAsync(doctor);
        Assert.Equal((0, 1, 0), ((int)day["booked"]!, (int)day["arrived"]!, (int)day["noShow"]!));
        Assert.Equal(slips[0].Text("number"), day["appointments"]![0]!["ticketNumber"]!.ToString());
        Assert.Equal(
            1,
            await queues.Database.ScalarAsync<long>("select count(*) from ticket where queue_id = $1", doctor.Id)
        );
    }

    [Theory]
    [InlineData(true, 1985)]
    [InlineData(false, 1984)]
    public async Task A_wrong_year_and_a_wrong_number_get_the_same_answer_and_no_ticket(bool rightNumber, int year)
    {
        var doctor = await queues.LineAsync("doctor");
        var booked = await BookAsync(doctor, Soon, 1984);
        using var kiosk = queues.As("kiosk", $"kiosk.wrong-{year}");

        var refused = await kiosk.PostAsync(
            $"{Api}/kiosk/tickets",
            new { appointmentNumber = rightNumber ? booked.Text("number") : "00000000", birthYear = year }
        );

        Assert.Equal((404, "appointment_unknown"), (refused.Status, refused.Code));
        Assert.Equal(
            0,
            await queues.Database.ScalarAsync<long>("select count(*) from ticket where queue_id = $1", doctor.Id)
        );
        Assert.Equal(
            "kiosk_choice_required",
            (await kiosk.PostAsync($"{Api}/kiosk/tickets", new { queueId = doctor.Id, birthYear = 1984 })).Code
        );
    }

    [Fact]
    public async Task One_patient_has_one_appointment_per_queue_and_day_until_it_is_cancelled()
    {
        var doctor = await queues.LineAsync("doctor");
        var patient = await queues.Desk.PatientAsync();
        var two = await Task.WhenAll(BookAsync(doctor, Soon, 1950, patient), BookAsync(doctor, Soon, 1950, patient));
        Assert.Equal([201, 409], two.Select(reply => reply.Status).Order());
        var first = two.Single(reply => reply.Status == 201);
        var again = await BookAsync(doctor, Soon, 1950, patient);
        Assert.Equal(("appointment_exists", first.Text("number")), (again.Code, again.Text("number")));

        using var clerk = queues.As("admissions-clerk");
        Assert.Equal(
            "cancelled",
            (
                await clerk.PostAsync(
                    $"{Api}/appointments/{first.Text("appointmentId")}/cancel",
                    new { reason = "empêchement" }
                )
            ).Text("state")
        );

        Assert.Equal(201, (await BookAsync(doctor, Soon, 1950, patient)).Status);
        Assert.Equal(
            "appointment_cancelled",
            (await clerk.PostAsync($"{Api}/appointments/{first.Text("appointmentId")}/check-in")).Code
        );
    }

    [Fact]
    public async Task Past_and_far_times_impossible_years_and_another_day_are_refused()
    {
        var doctor = await queues.LineAsync("doctor");
        Assert.Equal("appointment_past", (await BookAsync(doctor, Soon.AddHours(-1), 1984)).Code);
        Assert.Equal("appointment_too_far", (await BookAsync(doctor, Soon.AddDays(400), 1984)).Code);
        Assert.Equal("birth_year_invalid", (await BookAsync(doctor, Soon, 1899)).Code);
        var later = await BookAsync(doctor, Soon.AddDays(3), 1984);
        using var kiosk = queues.As("kiosk", "kiosk.other-day");

        var refused = await kiosk.PostAsync(
            $"{Api}/kiosk/tickets",
            new { appointmentNumber = later.Text("number"), birthYear = 1984 }
        );

        Assert.Equal((409, "appointment_other_day"), (refused.Status, refused.Code));
        using var nurse = queues.As("triage-nurse");
        Assert.Equal(
            403,
            (
                await nurse.PostAsync($"{Api}/queues/{doctor.Id}/appointments", new { dueAt = Soon, birthYear = 1984 })
            ).Status
        );
    }

    [Fact]
    public async Task Whoever_is_not_here_after_the_grace_is_a_no_show_and_may_still_come()
    {
        var doctor = await queues.LineAsync("doctor");
        var booked = await BookAsync(doctor, Soon, 1984);
        await doctor.RuleAsync("late_grace_minutes = 0");
        await queues.Database.ExecuteAsync(
            "update appointment set due_at = now() - interval '1 second' where queue_id = $1",
            doctor.Id
        );
        Assert.Equal(1, (int)(await DayAsync(doctor))["noShow"]!);
        using var clerk = queues.As("admissions-clerk");

        var slip = await clerk.PostAsync($"{Api}/appointments/{booked.Text("appointmentId")}/check-in");

        Assert.Equal(200, slip.Status);
        var day = await DayAsync(doctor);
        Assert.Equal((1, 0), ((int)day["arrived"]!, (int)day["noShow"]!));
    }

    private async Task<ApiReply> BookAsync(Line line, DateTimeOffset dueAt, int birthYear, Guid? patientId = null)
    {
        using var clerk = queues.As("admissions-clerk");
        return await clerk.PostAsync(
            $"{Api}/queues/{line.Id}/appointments",
            new
            {
                dueAt,
                birthYear,
                patientId,
            }
        );
    }

    private async Task<JsonNode> DayAsync(Line line)
    {
        using var clerk = queues.As("admissions-clerk");
        return (await clerk.GetAsync($"{Api}/queues/{line.Id}/appointments")).Body!;
    }
}
