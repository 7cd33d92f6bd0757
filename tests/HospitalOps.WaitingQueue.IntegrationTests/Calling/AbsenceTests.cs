using HospitalOps.TestKit;
using Npgsql;

namespace HospitalOps.WaitingQueue.IntegrationTests.Calling;

/// <summary>
/// Who does not answer comes back by the rule of the queue, whatever happens to the service meanwhile.
/// </summary>
public sealed class AbsenceTests(QueueFixture queues)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_absent_ticket_is_back_at_its_old_place_after_two_calls_of_others()
    {
        var line = await queues.LineAsync("reception", desks: 3);
        var first = (await line.ArrivedAsync(20)).Text("number");
        for (var minutes = 3; minutes > 0; minutes--)
            await line.ArrivedAsync(minutes);
        var absent = await line.AbsentAsync();
        await line.CallNextAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        Assert.Equal("absent", await line.StateAsync(absent));

        await line.CallNextAsync(2);

        await Eventually.EqualAsync("waiting", () => line.StateAsync(absent), Soon);
        Assert.Equal(first, (await line.OrderAsync())[0]);
        var board = await line.BoardAsync(absent);
        Assert.Equal((0, 1), ((int)board["callCount"]!, (int)board["requeues"]!));
    }

    [Fact]
    public async Task Ten_minutes_bring_it_back_too_and_the_last_time_it_ends_as_left_at_an_estimated_time()
    {
        var line = await queues.LineAsync("reception");
        await line.RuleAsync("max_returns = 1");
        await line.IssueAsync();
        var ticket = await line.AbsentAsync();
        await LongAgoAsync(line);
        await Eventually.EqualAsync("waiting", () => line.StateAsync(ticket), Soon);

        await line.AbsentAsync();
        await LongAgoAsync(line);

        await Eventually.EqualAsync("left", () => line.StateAsync(ticket), Soon);
        var closed = await queues.Database.ScalarAsync<string>(
            "select body::text from outbox_event where aggregate_id = $1 and event_type = 'TicketClosed'",
            Guid.Parse(ticket)
        );
        Assert.Contains("not_answered", closed, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await queues.Database.ScalarAsync<long>(
                "select count(*) from ticket where id = $1 and left_estimated and left_at = called_at",
                Guid.Parse(ticket)
            )
        );
        Assert.Equal("absent", (await line.ActAsync(ticket, "undo", user: "who.sees.the.patient")).Text("state"));
    }

    [Fact]
    public async Task A_service_killed_in_the_middle_and_two_instances_afterwards_bring_everybody_back_once()
    {
        var line = await queues.LineAsync("reception");
        await line.RuleAsync("max_calls = 1, return_after_calls = 50");
        List<Guid> absent = [];
        for (var patient = 0; patient < 12; patient++)
        {
            await line.IssueAsync();
            var ticket = (await line.CallNextAsync()).Text("ticketId");
            await line.ActAsync(ticket, "absent");
            absent.Add(Guid.Parse(ticket));
        }
        await using (var connection = new NpgsqlConnection(queues.Database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(
                "lock table outbox_event in exclusive mode",
                connection,
                transaction
            );
            await command.ExecuteNonQueryAsync();
            await LongAgoAsync(line);
            // The round has its tickets in hand and cannot write what happened to them.
            await Eventually.TrueAsync(
                async () =>
                    await queues.Database.ScalarAsync<long>(
                        "select count(*) from pg_locks where relation = 'outbox_event'::regclass and not granted"
                    ) > 0,
                Soon
            );
            await queues.KillAsync();
        }
        var left = await StateCountAsync(line, "absent");
        var second = queues.SecondAsync();
        await queues.StartAgainAsync();
        Assert.Equal(12, left);
        await using (await second)
            await Eventually.EqualAsync(12, () => StateCountAsync(line, "waiting"), Soon);

        Assert.All(
            await queues.Database.ListAsync<long>(
                "select count(*) from outbox_event where aggregate_id = any($1) and event_type = 'TicketReturned' group by aggregate_id",
                absent.ToArray()
            ),
            returned => Assert.Equal(2, returned)
        );
        Assert.Equal(
            12,
            await queues.Database.ScalarAsync<long>(
                "select count(*) from ticket where queue_id = $1 and requeues = 1",
                line.Id
            )
        );
    }

    private Task<int> LongAgoAsync(Line line) =>
        queues.Database.ExecuteAsync(
            "update ticket set absent_at = absent_at - interval '11 minutes' where queue_id = $1 and state = 'absent'",
            line.Id
        );

    private Task<long> StateCountAsync(Line line, string state) =>
        queues.Database.ScalarAsync<long>(
            "select count(*) from ticket where queue_id = $1 and state = $2",
            line.Id,
            state
        );
}
