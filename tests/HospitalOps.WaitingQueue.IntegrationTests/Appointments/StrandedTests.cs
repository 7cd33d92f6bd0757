using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Appointments;

/// <summary>Other hours of a queue have consequences for whoever is booked, and these are said.</summary>
public sealed class StrandedTests(QueueFixture queues)
{
    private static readonly object Closed = new
    {
        date = $"{Line.Tomorrow:yyyy-MM-dd}",
        periods = Array.Empty<object>(),
    };

    [Fact]
    public async Task A_holiday_is_refused_with_those_it_strands_until_it_is_said_to_hold_all_the_same()
    {
        var line = await queues.LineAsync("doctor");
        var booked = new List<string>();
        for (var minutes = 0; minutes < 3; minutes++)
            booked.Add((await line.BookAsync(null, minutes)).Text("appointmentId"));
        var refused = await SetAsync(line, [Closed], holds: false);
        Assert.Equal((409, "appointments_stranded", "3"), (refused.Status, refused.Code, refused.Text("count")));
        Assert.Equal(booked, Ids(refused.Body!["appointments"]!));
        Assert.Equal("booked", (await line.AppointmentAsync(booked[0]))["state"]!.ToString());

        var held = await SetAsync(line, [Closed], holds: true);
        Assert.True(held.Status == 200, held.Body?.ToJsonString());
        Assert.Equal(booked, Ids(held.Body!["toRebook"]!));
        Assert.Equal(booked, (await ToRebookAsync()).Intersect(booked));
        var stranded = await line.AppointmentAsync(booked[0]);
        Assert.Equal(
            ("to_rebook", "queue_closed"),
            (stranded["state"]!.ToString(), stranded["rebookCause"]!.ToString())
        );
        await queues.Database.ExecuteAsync(
            "update appointment set due_at = now() - interval '2 hours' where id = $1",
            Guid.Parse(booked[2])
        );
        Assert.Equal("to_rebook", (await line.AppointmentAsync(booked[2]))["state"]!.ToString());

        using var clerk = queues.As("admissions-clerk");
        var instead = await clerk.PostAsync(
            $"/api/v1/queues/{line.Id}/appointments",
            new
            {
                dueAt = Line.Tomorrow.AddDays(1),
                birthYear = 1980,
                replaces = booked[1],
            }
        );
        Assert.True(instead.Status == 201, instead.Body?.ToJsonString());
        Assert.Equal("rebooked", (await line.AppointmentAsync(booked[1]))["cancelReason"]!.ToString());

        Assert.Equal(200, (await SetAsync(line, [], holds: false)).Status);
        Assert.Equal("booked", (await line.AppointmentAsync(booked[0]))["state"]!.ToString());
        Assert.DoesNotContain(booked[0], await ToRebookAsync());
    }

    [Fact]
    public async Task Whoever_comes_with_an_appointment_on_a_closed_day_is_sent_to_the_desk()
    {
        var line = await queues.LineAsync("doctor");
        var booked = await line.BookAsync(null);
        await queues.Database.ExecuteAsync(
            "update appointment set due_at = now(), business_day = (now() at time zone 'UTC')::date where id = $1",
            Guid.Parse(booked.Text("appointmentId"))
        );
        await line.RuleAsync("""opening = '{"week":[],"exceptions":[]}'""");
        using var kiosk = queues.As("kiosk");
        var refused = await kiosk.PostAsync(
            "/api/v1/kiosk/tickets",
            new { appointmentNumber = booked.Text("number"), birthYear = 1980 }
        );
        Assert.Equal((409, "appointment_queue_closed"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_queue_that_closes_on_people_who_wait_asks_about_them_and_still_calls_them()
    {
        var line = await queues.LineAsync("doctor");
        var ticket = (await line.IssueAsync()).Text("ticketId");
        object[] today = [new { date = $"{Today:yyyy-MM-dd}", periods = Array.Empty<object>() }];

        var refused = await SetAsync(line, today, holds: false);

        Assert.Equal((409, "people_waiting", "1"), (refused.Status, refused.Code, refused.Text("count")));
        Assert.Equal(200, (await SetAsync(line, today, holds: true)).Status);
        Assert.Equal("queue_closed", (await line.IssueAsync()).Code);
        Assert.Equal(ticket, (await line.CallNextAsync()).Text("ticketId"));
    }

    private static DateTime Today => Line.Tomorrow.AddDays(-1).Date;

    private static IEnumerable<string> Ids(JsonNode list) =>
        list.AsArray().Select(entry => entry!["appointmentId"]!.ToString());

    private async Task<List<string>> ToRebookAsync()
    {
        using var clerk = queues.As("admissions-clerk");
        return [.. Ids((await clerk.GetAsync("/api/v1/appointments/to-rebook")).Body!)];
    }

    private async Task<ApiReply> SetAsync(Line line, object[] exceptions, bool holds)
    {
        using var admin = queues.As("administrator");
        var version = (await admin.GetAsync("/api/v1/queue-settings"))
            .Body!.AsArray()
            .Single(queue => queue!["queueId"]!.ToString() == line.Id.ToString())!["version"]!.GetValue<long>();
        var always = new[] { new { opens = "00:00", closes = "00:00" } };
        return await admin.PostAsync(
            $"/api/v1/queues/{line.Id}/settings",
            new
            {
                maxCalls = 3,
                recallAfterSeconds = 0,
                returnAfterCalls = 2,
                returnAfterMinutes = 10,
                maxReturns = 2,
                lateGraceMinutes = 15,
                opening = new
                {
                    week = Enumerable.Range(1, 7).Select(day => new { day, periods = always }),
                    exceptions,
                },
                strandsAppointments = holds,
                leavesWaiting = holds,
            },
            version: version
        );
    }
}
