using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Tickets;

/// <summary>A night passes in the test: the clock of service and database is put over the end of the day.</summary>
public sealed class NightTests(QueueFixture queues)
{
    [Fact]
    public async Task Over_four_in_the_morning_the_day_closes_and_its_numbers_are_free_again()
    {
        using var clock = new TestClock();
        var (service, database) = await queues.ApartAsync(clock);
        await using var running = service;
        var line = await MadeQueue.InAsync(database, QueueFixture.Bouskoura, "reception", "N", desks: 1);
        await database.ExecuteAsync("update queue set day_starts_at_hour = 4 where id = $1", line.Id);
        using var clerk = queues.As(service, "admissions-clerk");
        Task<ApiReply> ActAsync(string path, object? body = null) => clerk.PostAsync($"/api/v1{path}", body);
        Task<ApiReply> IssueAsync() => ActAsync($"/queues/{line.Id}/tickets", new { channel = "desk" });
        async Task<string> StateAsync(string ticket) =>
            (await clerk.GetAsync($"/api/v1/tickets/{ticket}")).Text("state");
        // The evening: one is served, one waits.
        await clock.ForwardToAsync(new(clock.Now.UtcDateTime.Date.AddDays(1).AddHours(20), TimeSpan.Zero));
        var (served, waits) = ((await IssueAsync()).Text("ticketId"), (await IssueAsync()).Text("ticketId"));
        await ActAsync($"/queues/{line.Id}/call-next", new { servicePointId = line.Desks[0] });
        await ActAsync($"/tickets/{served}/start");

        // Nobody has a round before ten minutes have passed by the clock; the night passes at once.
        await clock.ForwardAsync(TimeSpan.FromHours(12));

        await Eventually.EqualAsync("left", () => StateAsync(waits), TimeSpan.FromSeconds(10));
        Assert.Equal("in_service", await StateAsync(served));
        var morning = await IssueAsync();
        // 001 is still at the desk; 002 is free again.
        Assert.Equal("N-002", morning.Text("number"));
        Assert.Equal(
            clock.Now.UtcDateTime.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            morning.Text("businessDay")
        );
        // What the database dates itself is of the same morning.
        Assert.True(
            await database.ScalarAsync<DateTime>("select max(recorded_at) from outbox_event")
                > clock.Now.UtcDateTime.AddMinutes(-5)
        );
    }
}
