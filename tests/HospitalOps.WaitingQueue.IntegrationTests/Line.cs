using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.WaitingQueue.IntegrationTests;

/// <summary>One queue of one test and what its staff does.</summary>
public sealed record Line(QueueFixture Queues, Guid Id, IReadOnlyList<Guid> Desks)
{
    public Task<ApiReply> IssueAsync(Guid? patient = null, string? key = null) =>
        PostAsync("admissions-clerk", $"/queues/{Id}/tickets", new { channel = "desk", patientId = patient }, key);

    /// <summary>Somebody who came some minutes ago.</summary>
    public Task<ApiReply> ArrivedAsync(int minutesAgo, string? priorityReason = null) =>
        PostAsync(
            "admissions-clerk",
            $"/queues/{Id}/tickets",
            new
            {
                channel = "desk",
                priorityReason,
                occurredAt = TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo),
            }
        );

    public Task<ApiReply> CallNextAsync(int desk = 0) =>
        PostAsync("triage-nurse", $"/queues/{Id}/call-next", new { servicePointId = Desks[desk] });

    /// <summary>recall, absent, put-back, start, finish, leave, cancel, undo, triage, call, redirect.</summary>
    public Task<ApiReply> ActAsync(string ticket, string act, object? body = null, string? user = null) =>
        PostAsync("triage-nurse", $"/tickets/{ticket}/{act}", body, null, user);

    /// <summary>Called as often as the rules want, then absent; answers with the ticket.</summary>
    public async Task<string> AbsentAsync(int desk = 0, string? user = null)
    {
        var ticket = (await CallNextAsync(desk)).Text("ticketId");
        await ActAsync(ticket, "recall");
        await ActAsync(ticket, "recall");
        Assert.Equal("absent", (await ActAsync(ticket, "absent", user: user)).Text("state"));
        return ticket;
    }

    /// <summary>Somebody with an appointment.</summary>
    public Task<ApiReply> CheckInAsync(DateTimeOffset? dueAt, int minutesAgo = 0) =>
        PostAsync(
            "admissions-clerk",
            $"/queues/{Id}/tickets",
            new
            {
                channel = "check_in",
                dueAt,
                occurredAt = TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo),
            }
        );

    /// <summary>A rule of this queue, e.g. "max_returns = 0".</summary>
    public Task RuleAsync(string assignment) =>
        Queues.Database.ExecuteAsync($"update queue set {assignment} where id = $1", Id);

    public async Task<string> StateAsync(string ticket)
    {
        using var nurse = Queues.As("triage-nurse");
        return (await nurse.GetAsync($"/api/v1/tickets/{ticket}")).Text("state");
    }

    /// <summary>Who was next, as numbers.</summary>
    public async Task<List<string>> OrderAsync()
    {
        using var nurse = Queues.As("triage-nurse");
        return
        [
            .. (await nurse.GetAsync($"/api/v1/queues/{Id}/board")).Body!["tickets"]!
                .AsArray()
                .Where(entry => entry!["state"]!.ToString() == "waiting")
                .Select(entry => entry!["number"]!.ToString()),
        ];
    }

    /// <summary>One entry as the board shows it.</summary>
    public async Task<JsonNode> BoardAsync(string ticket)
    {
        using var nurse = Queues.As("triage-nurse");
        return (await nurse.GetAsync($"/api/v1/queues/{Id}/board")).Body!["tickets"]!
            .AsArray()
            .Single(entry => entry!["ticketId"]!.ToString() == ticket)!;
    }

    /// <summary>
    /// Past patients, copies of one who is there: each waited so many minutes, was told 15 to 25, and began four
    /// minutes after the one before.
    /// </summary>
    public async Task LivedThroughAsync(int waits, int minutes)
    {
        await using var connection = new NpgsqlConnection(Queues.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            with past as (
              insert into ticket select (jsonb_populate_record(null::ticket, to_jsonb(model) || jsonb_build_object(
                'id', gen_random_uuid(), 'number', 'P' || at, 'state', 'done', 'started_at', now() - at * interval '4 min',
                'queued_at', now() - at * interval '4 min' - {minutes} * interval '1 min', 'ended_at', now() - at * interval '4 min'))).*
              from (select * from ticket where queue_id = '{Id}' limit 1) model, generate_series(1, {waits}) at
              returning id, hospital_id, queue_id, queued_at)
            insert into wait_estimate (ticket_id, hospital_id, queue_id, rank, told_at, expected_minutes, from_minutes, point_minutes, to_minutes, last_to_enter_minutes, mean_of_ten_minutes)
            select id, hospital_id, queue_id, 7, queued_at, 12, 15, 18, 25, 35, 30 from past
            """;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<ApiReply> PostAsync(
        string role,
        string path,
        object? body,
        string? key = null,
        string? user = null
    )
    {
        using var person = Queues.As(role, user);
        return await person.PostAsync($"/api/v1{path}", body, key);
    }
}
