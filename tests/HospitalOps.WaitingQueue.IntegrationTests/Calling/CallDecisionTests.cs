using System.Text.Json;
using HospitalOps.Queueing;
using Npgsql;

namespace HospitalOps.WaitingQueue.IntegrationTests.Calling;

/// <summary>Every call can be explained afterwards (INV-18), and callers never stand in each other's way.</summary>
public sealed class CallDecisionTests(QueueFixture queues)
{
    [Fact]
    public async Task Replaying_every_decision_of_many_desks_calling_at_once_gives_the_same_patient()
    {
        var line = await queues.LineAsync("reception", desks: 6);
        for (var minutes = 1; minutes <= 24; minutes++)
            await line.ArrivedAsync(minutes, minutes % 5 == 0 ? "elderly" : null);

        var numbers = await Task.WhenAll(
            Enumerable.Range(0, line.Desks.Count).Select(desk => ServeAllAsync(line, desk))
        );

        Assert.Equal(24, numbers.SelectMany(list => list).Distinct().Count());
        Assert.Equal(24, numbers.Sum(list => list.Count));
        var decisions = await DecisionsAsync(line);
        Assert.Equal(24, decisions.Count);
        foreach (var decision in decisions)
        {
            var waiting = JsonSerializer.Deserialize<List<WaitingEntry>>(decision.Waiting, JsonSerializerOptions.Web)!;
            var next = waiting[ServiceOrders.ByName(decision.Order).Next(waiting, decision.At)];
            Assert.Equal(decision.Ticket, next.Id);
        }
    }

    [Fact]
    public async Task A_ticket_that_somebody_is_moving_is_not_waited_for()
    {
        var line = await queues.LineAsync("reception");
        var first = (await line.ArrivedAsync(20)).Text("ticketId");
        var second = (await line.ArrivedAsync(10)).Text("ticketId");
        await using var other = await OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var command = other.CreateCommand();
        command.CommandText = $"select 1 from ticket where id = '{first}' for no key update";
        await command.ExecuteNonQueryAsync();

        var called = await line.CallNextAsync();

        Assert.Equal((200, second), (called.Status, called.Text("ticketId")));
        await transaction.RollbackAsync();
        Assert.Equal(first, (await line.CallNextAsync(1)).Text("ticketId"));
        Assert.Equal([1, 0], (await DecisionsAsync(line)).Select(decision => decision.PassedOver));
    }

    [Fact]
    public async Task A_call_out_of_turn_is_kept_with_its_reason_and_those_who_were_overtaken()
    {
        var line = await queues.LineAsync("reception");
        await line.ArrivedAsync(20);
        var later = (await line.ArrivedAsync(5)).Text("ticketId");

        Assert.Equal(
            400,
            (await line.ActAsync(later, "call", new { servicePointId = line.Desks[0], reason = "" })).Status
        );
        Assert.Empty(await DecisionsAsync(line));
        await line.ActAsync(later, "call", new { servicePointId = line.Desks[0], reason = "malaise" });

        var decision = Assert.Single(await DecisionsAsync(line));
        Assert.Equal("malaise", decision.Override);
        var waiting = JsonSerializer.Deserialize<List<WaitingEntry>>(decision.Waiting, JsonSerializerOptions.Web)!;
        Assert.Single(ServiceOrders.Overtaken(waiting.Single(entry => entry.Id == decision.Ticket), waiting));
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(queues.Database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<List<string>> ServeAllAsync(Line line, int desk)
    {
        List<string> numbers = [];
        while (await line.CallNextAsync(desk) is { Status: 200 } called)
        {
            numbers.Add(called.Text("number"));
            await line.ActAsync(called.Text("ticketId"), "start");
            await line.ActAsync(called.Text("ticketId"), "finish");
        }
        return numbers;
    }

    private async Task<
        List<(Guid Ticket, string Order, DateTimeOffset At, string? Override, int PassedOver, string Waiting)>
    > DecisionsAsync(Line line)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"select ticket_id, order_name, decided_at, override_reason, passed_over, waiting::text from call_decision where queue_id = '{line.Id}' order by decided_at";
        await using var reader = await command.ExecuteReaderAsync();
        List<(Guid, string, DateTimeOffset, string?, int, string)> found = [];
        while (await reader.ReadAsync())
        {
            found.Add(
                (
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetFieldValue<DateTimeOffset>(2),
                    reader.IsDBNull(3) ? null : reader.GetString(3),
                    reader.GetInt32(4),
                    reader.GetString(5)
                )
            );
        }
        return found;
    }
}
