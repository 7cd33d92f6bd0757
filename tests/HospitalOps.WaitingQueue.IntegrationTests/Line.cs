using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.WaitingQueue.IntegrationTests;

/// <summary>One queue of one test and what its staff does.</summary>
public sealed record Line(QueueFixture Queues, Guid Id, IReadOnlyList<Guid> Desks, string Prefix)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

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

    /// <summary>One entry as the board shows it to the nurse.</summary>
    public async Task<TicketView> EntryAsync(string ticket) =>
        (await Queues.Api("triage-nurse").ShowQueueBoardAsync(Id).ValueAsync()).Tickets.Single(entry =>
            entry.TicketId == Guid.Parse(ticket)
        );

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

    public Task<ApiReply> LinkAsync(string ticket, Guid patient, Guid? stay = null) =>
        PostAsync("admissions-clerk", $"/tickets/{ticket}/link", new { patientId = patient, stayId = stay });

    /// <summary>An appointment tomorrow at ten.</summary>
    public Task<ApiReply> BookAsync(Guid? patient, int minutesLater = 0) =>
        PostAsync(
            "admissions-clerk",
            $"/queues/{Id}/appointments",
            new
            {
                dueAt = Tomorrow.AddMinutes(minutesLater),
                birthYear = 1980,
                patientId = patient,
            }
        );

    public static DateTimeOffset Tomorrow { get; } =
        new(TimeProvider.System.GetUtcNow().Date.AddDays(1).AddHours(10), TimeSpan.Zero);

    /// <summary>One of tomorrow's appointments.</summary>
    public async Task<JsonNode> AppointmentAsync(string appointment)
    {
        using var clerk = Queues.As("admissions-clerk");
        var day = await clerk.GetAsync($"/api/v1/queues/{Id}/appointments?day={Tomorrow:yyyy-MM-dd}");
        return day.Body!["appointments"]!
            .AsArray()
            .Single(entry => entry!["appointmentId"]!.ToString() == appointment)!;
    }

    /// <summary>Waits until one of tomorrow's appointments stands so.</summary>
    public Task EventuallyBookedAsync(string appointment, string state, string? cancelReason) =>
        Eventually.EqualAsync(
            (state, cancelReason),
            async () =>
            {
                var entry = await AppointmentAsync(appointment);
                return (entry["state"]!.ToString(), entry["cancelReason"]?.ToString());
            },
            Soon
        );

    /// <summary>Waits until an entry is in a state, and for this cause.</summary>
    public Task EndsAsync(string ticket, string state, string cause) =>
        Eventually.EqualAsync(
            $"{state} {cause}",
            () =>
                Queues.Database.ScalarAsync<string>(
                    """
                    select concat_ws(' ', ticket.state, move.cause) from ticket
                    left join ticket_move move on move.ticket_id = ticket.id and move.version = ticket.version where ticket.id = $1
                    """,
                    Guid.Parse(ticket)
                ),
            Soon
        );

    /// <summary>Waits until an act is refused so.</summary>
    public static Task EventuallyAsync(string code, Func<Task<ApiReply>> act) =>
        Eventually.EqualAsync(code, async () => (await act()).Code ?? "", Soon);

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
