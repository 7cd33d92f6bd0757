using System.Globalization;

namespace HospitalOps.WaitingQueue.IntegrationTests.Queues;

/// <summary>Hours of a queue, people on duty, appointments among walk-ins.</summary>
public sealed class OpeningTests(QueueFixture queues)
{
    private static readonly int[] Week = [1, 2, 3, 4, 5, 6, 7];

    [Fact]
    public async Task A_closed_queue_gives_no_number_says_when_it_opens_and_serves_those_who_wait()
    {
        var line = await queues.LineAsync("reception");
        await line.IssueAsync();
        var version = await SetAsync(
            line,
            new
            {
                week = Array.Empty<object>(),
                exceptions = new[]
                {
                    new { date = Tomorrow(), periods = new[] { new { opens = "08:00:00", closes = "16:00:00" } } },
                },
            }
        );

        var refused = await line.IssueAsync();

        Assert.Equal(
            (409, "queue_closed", $"{Tomorrow()}T08:00:00+00:00"),
            (refused.Status, refused.Code, refused.Text("opensAt"))
        );
        Assert.Equal(200, (await line.CallNextAsync()).Status);
        using var screen = queues.As("public-display");
        Assert.Contains(
            (await screen.GetAsync("/api/v1/public-display")).Body!["queues"]!.AsArray(),
            queue => !(bool)queue!["open"]! && queue["opensAt"] is not null
        );
        await SetAsync(line, null, version);
        Assert.Equal(201, (await line.IssueAsync()).Status);
    }

    [Fact]
    public async Task Settings_are_for_administrators_and_an_older_version_changes_nothing()
    {
        var line = await queues.LineAsync("reception");
        using var nurse = queues.As("triage-nurse");
        Assert.Equal(
            403,
            (await nurse.PostAsync($"/api/v1/queues/{line.Id}/settings", Settings(null), version: 0)).Status
        );
        using var administrator = queues.As("administrator");
        Assert.Equal(
            "opening_hours_invalid",
            (
                await administrator.PostAsync(
                    $"/api/v1/queues/{line.Id}/settings",
                    Settings(
                        new
                        {
                            week = new[]
                            {
                                new { day = 1, periods = new[] { new { opens = "12:00:00", closes = "08:00:00" } } },
                            },
                            exceptions = Array.Empty<object>(),
                        }
                    ),
                    version: 0
                )
            ).Code
        );
        await SetAsync(line, null);
        Assert.Equal(
            412,
            (await administrator.PostAsync($"/api/v1/queues/{line.Id}/settings", Settings(null), version: 0)).Status
        );
        var settings = (await administrator.GetAsync("/api/v1/queue-settings"))
            .Body!.AsArray()
            .Single(queue => queue!["queueId"]!.ToString() == line.Id.ToString())!;
        Assert.Equal(
            (3, 30, 1L),
            ((int)settings["maxCalls"]!, (int)settings["recallAfterSeconds"]!, (long)settings["version"]!)
        );
    }

    [Fact]
    public async Task A_visit_that_came_while_a_queue_was_open_is_sent_on_to_it_after_it_has_closed()
    {
        var (triage, doctor) = (await queues.LineAsync("triage"), await queues.LineAsync("doctor"));
        await SetAsync(
            doctor,
            new
            {
                week = Week.Select(day => new
                {
                    day,
                    periods = new[] { new { opens = "09:00:00", closes = "12:00:00" } },
                }),
                exceptions = Array.Empty<object>(),
            }
        );
        var noon = MinutesSinceNoon();
        var late = (await triage.ArrivedAsync(noon - 5)).Text("ticketId");
        var early = (await triage.ArrivedAsync(noon + 20)).Text("ticketId");
        var sent = new { queueId = doctor.Id, occurredAt = Noon.AddMinutes(10) };

        Assert.Equal("queue_closed", (await triage.ActAsync(late, "redirect", sent)).Code);
        Assert.Equal("waiting", (await triage.ActAsync(early, "redirect", sent)).Text("state"));
    }

    [Fact]
    public async Task Only_an_open_desk_calls_and_one_with_a_patient_is_not_closed()
    {
        var line = await queues.LineAsync("reception");
        await line.IssueAsync();
        await line.IssueAsync();
        await line.CallNextAsync();
        using var nurse = queues.As("triage-nurse", "one.nurse");

        Assert.Equal(
            "service_point_busy",
            (await nurse.PostAsync($"/api/v1/service-points/{line.Desks[0]}/close")).Code
        );
        Assert.Equal(
            "one.nurse",
            (await nurse.PostAsync($"/api/v1/service-points/{line.Desks[1]}/close")).Text("changedBy")
        );
        Assert.Equal("service_point_closed", (await line.CallNextAsync(1)).Code);
        await nurse.PostAsync($"/api/v1/service-points/{line.Desks[1]}/open");
        Assert.Equal(200, (await line.CallNextAsync(1)).Status);
    }

    [Fact]
    public async Task Appointments_and_walk_ins_stand_in_one_order_and_nobody_gains_by_coming_early()
    {
        var line = await queues.LineAsync("reception");
        var noon = MinutesSinceNoon();
        var early = await line.CheckInAsync(Noon.AddMinutes(-5), noon + 40);
        var walkIn = await line.ArrivedAsync(noon + 10);
        var punctual = await line.CheckInAsync(Noon.AddMinutes(-20), noon + 8);
        var late = await line.CheckInAsync(Noon.AddMinutes(-30), noon + 7);
        var soon = await line.CheckInAsync(Noon.AddMinutes(20), noon + 50);

        Assert.Equal(
            new[] { punctual, walkIn, late, early, soon }.Select(reply => reply.Text("number")),
            await line.OrderAsync()
        );
        Assert.Equal(("appointment", "late_arrival"), (early.Text("countsFromReason"), late.Text("countsFromReason")));
        Assert.Equal("due_time_required", (await line.CheckInAsync(null)).Code);
        Assert.Equal("due_other_day", (await line.CheckInAsync(Noon.AddDays(2))).Code);
    }

    /// <summary>Yesterday's: a time of the day that does not depend on when the tests run.</summary>
    private static DateTimeOffset Noon =>
        new(TimeProvider.System.GetUtcNow().Date.AddDays(-1).AddHours(12), TimeSpan.Zero);

    private static int MinutesSinceNoon() => (int)(TimeProvider.System.GetUtcNow() - Noon).TotalMinutes;

    private static string Tomorrow() =>
        TimeProvider.System.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static object Settings(object? opening) =>
        new
        {
            maxCalls = 3,
            recallAfterSeconds = 30,
            returnAfterCalls = 2,
            returnAfterMinutes = 10,
            maxReturns = 2,
            lateGraceMinutes = 15,
            opening,
            leavesWaiting = true,
        };

    private async Task<long> SetAsync(Line line, object? opening, long version = 0)
    {
        using var administrator = queues.As("administrator");
        var reply = await administrator.PostAsync(
            $"/api/v1/queues/{line.Id}/settings",
            Settings(opening),
            version: version
        );
        Assert.Equal(200, reply.Status);
        return reply.Body!["version"]!.GetValue<long>();
    }
}
