using System.Text.Json;
using HospitalOps.Contracts.WaitingQueue;

namespace HospitalOps.PatientTracking.IntegrationTests;

public sealed class PlatformTests(TrackingFixture tracking)
{
    [Fact]
    public async Task A_parked_message_is_replayed_by_one_press_and_the_person_is_recorded()
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddHours(-1)).Arrives(0);
        var issued = way.All[0];
        Assert.IsType<TicketIssued>(issued.Message);
        var envelope = JsonSerializer.Serialize(
            new
            {
                EventType = nameof(TicketIssued),
                Body = JsonSerializer.Serialize(issued.Message, JsonSerializerOptions.Web),
                issued.Context,
            }
        );
        await tracking.Database.ExecuteAsync(
            "insert into inbox_parked (consumer, message_id, event_type, body, reason, attempts, parked_at) values ('JourneyLog', $1, 'TicketIssued', $2::text::jsonb, 'test', 5, now())",
            issued.Context.MessageId,
            envelope
        );
        using var manager = tracking.As("operations-manager", "one.manager");
        using var nurse = tracking.As("ward-nurse");

        Assert.Equal(403, (await nurse.GetAsync("/api/v1/platform")).Status);
        Assert.Contains(
            (await manager.GetAsync("/api/v1/platform")).Body!["messages"]!.AsArray(),
            row => row!["messageId"]!.ToString() == issued.Context.MessageId.ToString()
        );
        var path = $"/api/v1/platform/parked-messages/JourneyLog/{issued.Context.MessageId}/retry";
        Assert.Equal(204, (await manager.PostAsync(path, new { reason = "cause mended" })).Status);
        Assert.Equal("message_not_parked", (await manager.PostAsync(path, new { reason = "cause mended" })).Code);

        Assert.Equal(
            1,
            await tracking.Database.ScalarAsync<long>("select count(*) from journey where journey_id = $1", way.Visit)
        );
        Assert.Equal(
            "one.manager: cause mended",
            await tracking.Database.ScalarAsync<string>(
                "select actor || ': ' || reason from messaging_decision where subject like '%' || $1",
                issued.Context.MessageId.ToString()
            )
        );
    }

    [Fact]
    public async Task A_message_that_fails_again_stays_parked()
    {
        var id = Way.New();
        await tracking.Database.ExecuteAsync(
            "insert into inbox_parked (consumer, message_id, event_type, body, reason, attempts, parked_at) values ('JourneyLog', $1, 'TicketIssued', $2::text::jsonb, 'test', 5, now())",
            id,
            JsonSerializer.Serialize(
                new
                {
                    EventType = nameof(TicketIssued),
                    Body = "{}",
                    Context = new Way(TimeProvider.System.GetUtcNow()).Arrives(0).All[0].Context with
                    {
                        MessageId = id,
                    },
                }
            )
        );
        using var manager = tracking.As("operations-manager");

        Assert.Equal(
            "message_still_failing",
            (
                await manager.PostAsync(
                    $"/api/v1/platform/parked-messages/JourneyLog/{id}/retry",
                    new { reason = "again" }
                )
            ).Code
        );
        Assert.Equal(
            1,
            await tracking.Database.ScalarAsync<long>("select count(*) from inbox_parked where message_id = $1", id)
        );
        await tracking.Database.ExecuteAsync("delete from inbox_parked where message_id = $1", id);
    }
}
