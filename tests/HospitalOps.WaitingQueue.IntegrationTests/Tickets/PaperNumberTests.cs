using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Tickets;

/// <summary>Numbers given on paper while the system was down.</summary>
public sealed class PaperNumberTests(QueueFixture queues)
{
    [Fact]
    public async Task A_paper_keeps_its_number_and_its_time_and_is_called_before_those_who_came_later()
    {
        var line = await queues.LineAsync("reception");
        var later = (await line.IssueAsync()).Text("number");
        var paper = $"{later[..^3]}X007";

        var entered = await EnterAsync(line, paper, minutesAgo: 40);

        Assert.Equal((201, paper, "downtime"), (entered.Status, entered.Text("number"), entered.Text("channel")));
        Assert.Equal([paper, later], await line.OrderAsync());
        Assert.NotEqual(paper, (await line.IssueAsync()).Text("number"));
        Assert.Equal((409, "number_taken"), await RefusedAsync(line, paper, 30));
    }

    [Fact]
    public async Task A_number_outside_the_range_of_paper_or_without_its_time_is_refused()
    {
        var line = await queues.LineAsync("reception");
        var given = (await line.IssueAsync()).Text("number");

        Assert.Equal((400, "downtime_number_required"), await RefusedAsync(line, given, 10));
        Assert.Equal((400, "downtime_number_required"), await RefusedAsync(line, $"{given[..^3]}X000", 10));
        Assert.Equal((400, "downtime_number_required"), await RefusedAsync(line, $"{given[..^3]}X001", null));
        using var clerk = queues.As("admissions-clerk");
        Assert.Equal(
            "downtime_number_required",
            (await clerk.PostAsync($"/api/v1/queues/{line.Id}/tickets", new { channel = "desk", number = "A900" })).Code
        );
        Assert.Equal([given], await line.OrderAsync());
    }

    private async Task<(int Status, string? Code)> RefusedAsync(Line line, string number, int? minutesAgo)
    {
        var reply = await EnterAsync(line, number, minutesAgo);
        return (reply.Status, reply.Code);
    }

    private async Task<ApiReply> EnterAsync(Line line, string number, int? minutesAgo)
    {
        using var clerk = queues.As("admissions-clerk");
        var occurredAt = minutesAgo is { } ago
            ? TimeProvider.System.GetUtcNow().AddMinutes(-ago)
            : (DateTimeOffset?)null;
        return await clerk.PostAsync(
            $"/api/v1/queues/{line.Id}/tickets",
            new
            {
                channel = "downtime",
                number,
                occurredAt,
            }
        );
    }
}
