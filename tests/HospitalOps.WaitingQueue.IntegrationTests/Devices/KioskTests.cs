using HospitalOps.TestKit.Services;

namespace HospitalOps.WaitingQueue.IntegrationTests.Devices;

/// <summary>What a kiosk may do: list the queues of the door and give one number.</summary>
public sealed class KioskTests(QueueFixture queues)
{
    private const string Api = "/api/v1";

    [Fact]
    public async Task A_kiosk_lists_the_queues_of_the_door_and_no_consultation()
    {
        var (door, consultation) = (await queues.LineAsync("triage"), await queues.LineAsync("doctor"));
        await door.IssueAsync();
        using var kiosk = queues.As("kiosk", "kiosk.lists");

        var offered = (await kiosk.GetAsync($"{Api}/kiosk/queues")).Body!.AsArray();

        var line = offered.Single(queue => queue!["queueId"]!.ToString() == door.Id.ToString())!;
        Assert.Equal(
            ("Essai", "اختبار", 1),
            (line["nameFr"]!.ToString(), line["nameAr"]!.ToString(), line["waiting"]!.GetValue<int>())
        );
        Assert.DoesNotContain(offered, queue => queue!["queueId"]!.ToString() == consultation.Id.ToString());
        var refused = await kiosk.PostAsync($"{Api}/kiosk/tickets", new { queueId = consultation.Id });
        Assert.Equal((404, "not_found"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Two_taps_of_one_press_give_one_number_and_it_says_how_many_are_ahead()
    {
        var line = await queues.LineAsync("reception");
        await line.IssueAsync();
        using var kiosk = queues.As("kiosk", "kiosk.taps");

        var taps = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ => kiosk.PostAsync($"{Api}/kiosk/tickets", new { queueId = line.Id }, "one-press"))
        );

        Assert.All(taps, tap => Assert.Equal(200, tap.Status));
        Assert.Equal(taps[0].Body!.ToJsonString(), taps[1].Body!.ToJsonString());
        Assert.Equal(1, taps[0].Body!["ahead"]!.GetValue<int>());
        Assert.Equal(
            2,
            await queues.Database.ScalarAsync<long>("select count(*) from ticket where queue_id = $1", line.Id)
        );
        Assert.Equal(
            "kiosk",
            await queues.Database.ScalarAsync<string>(
                "select channel from ticket where number = $1",
                taps[0].Text("number")
            )
        );
    }

    [Fact]
    public async Task After_ten_requests_in_a_minute_a_kiosk_is_told_to_wait_and_another_one_is_not()
    {
        using var kiosk = queues.As("kiosk", "kiosk.child");
        using var other = queues.As("kiosk", "kiosk.other");
        var replies = new List<ApiReply>();
        for (var request = 0; request < 11; request++)
            replies.Add(await kiosk.GetAsync($"{Api}/kiosk/queues"));

        Assert.All(replies.Take(10), reply => Assert.Equal(200, reply.Status));
        Assert.Equal((429, "too_many_requests"), (replies[10].Status, replies[10].Code));
        Assert.InRange(replies[10].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(200, (await other.GetAsync($"{Api}/kiosk/queues")).Status);
    }
}
