using System.Collections.Concurrent;
using System.Diagnostics;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Queues;

/// <summary>
/// Many people at once at the public interface. An answer that was lost is asked for again with the same key.
/// </summary>
/// <param name="chain">Queues in the order in which a visit goes through them.</param>
/// <param name="patients">Known to the service.</param>
internal sealed class QueueLoad(
    ServiceProcess service,
    TestIssuer issuer,
    Guid hospital,
    IReadOnlyList<MadeQueue> chain,
    Guid[] patients,
    int seed
)
{
    /// <summary>People waiting at the first queue above which nobody else comes.</summary>
    public const int MostAtTheDoor = 60;

    /// <summary>Milliseconds between the acts of a client, at most.</summary>
    public const int MostPause = 800;

    private static readonly TimeSpan JustStarted = TimeSpan.FromSeconds(5);
    private static readonly string[] Levels = ["1", "2", "3A", "3B", "4", "5"];
    private readonly ConcurrentBag<Guid> promised = [];
    private readonly ConcurrentBag<(TimeSpan Up, TimeSpan Took)> calls = [];
    private int requests,
        retries,
        serverErrors,
        atTheDoor,
        takenBack;

    /// <summary>Tickets that an answer has promised.</summary>
    public IReadOnlyCollection<Guid> Promised => [.. promised.Distinct()];

    /// <summary>Milliseconds, ascending, of every call-next that was answered at the first try.</summary>
    /// <param name="warm">True: of a service that was ready for five seconds or more; false: of one that had just been
    /// started (again).</param>
    public IReadOnlyList<double> CallTimes(bool warm) =>
        [.. calls.Where(call => call.Up >= JustStarted == warm).Select(call => call.Took.TotalMilliseconds).Order()];

    public int Requests => requests;

    /// <summary>Redirects that were taken back.</summary>
    public int TakenBack => takenBack;

    public int Retries => retries;

    /// <summary>Answers of 500 and more other than "busy" and "not there".</summary>
    public int ServerErrors => serverErrors;

    public async Task WorkAsync(int client, CancellationToken end)
    {
        var random = new Random((seed * 1000) + client);
        using var person = new ApiClient(
            service.Address,
            issuer.Token(client % 4 == 0 ? "admissions-clerk" : "triage-nurse", hospital, $"client.{client}")
        );
        while (!end.IsCancellationRequested)
        {
            // A full waiting room, not a crowd that grows without end; and hands that are fast, not a loop without
            // hands.
            if (random.Next(100) < 40 && Volatile.Read(ref atTheDoor) < MostAtTheDoor)
                await IssueAsync(person, random, end);
            else
                await ServeAsync(person, client, random, end);
            await Task.Delay(random.Next(MostPause), CancellationToken.None);
        }
    }

    private async Task IssueAsync(ApiClient person, Random random, CancellationToken end)
    {
        Guid? patient = random.Next(3) == 0 ? patients[random.Next(patients.Length)] : null;
        var answer = await SendAsync(
            person,
            $"/queues/{chain[0].Id}/tickets",
            new { channel = "desk", patientId = patient },
            end
        );
        Promise(answer);
        if (answer is { Status: 201 })
            Interlocked.Increment(ref atTheDoor);
    }

    private async Task ServeAsync(ApiClient person, int client, Random random, CancellationToken end)
    {
        var (queue, kind, desks) = chain[client % chain.Count];
        var answer = await SendAsync(
            person,
            $"/queues/{queue}/call-next",
            new { servicePointId = desks[client % desks.Count] },
            end,
            isCall: true
        );
        if (answer is not { Status: 200 })
            return;
        if (queue == chain[0].Id)
            Interlocked.Decrement(ref atTheDoor);
        var ticket = answer.Text("ticketId");
        switch (random.Next(10))
        {
            case 0:
                await ActAsync(person, ticket, "undo", null, end);
                return;
            case 1:
                await ActAsync(person, ticket, "recall", null, end);
                if (await ActAsync(person, ticket, "absent", null, end) is not { Status: 200 })
                    return;
                // One is seen again, one leaves, one stays away: the rule of the queue brings that one back or ends it.
                // Or it was a mistake and the patient stands at the desk.
                var choice = random.Next(8);
                if (choice < 4)
                    await ActAsync(person, ticket, choice < 2 ? "put-back" : "leave", null, end);
                if (choice != 7 || await ActAsync(person, ticket, "undo", null, end) is not { Status: 200 })
                    return;
                break;
            case 2:
                await ActAsync(person, ticket, "recall", null, end);
                break;
        }
        await ActAsync(person, ticket, "start", null, end);
        if (kind == "triage")
            await ActAsync(person, ticket, "triage", new { level = Levels[random.Next(Levels.Length)] }, end);
        var next = chain.Select(place => place.Id).SkipWhile(place => place != queue).Skip(1).FirstOrDefault();
        if (next != Guid.Empty)
        {
            var redirected = await ActAsync(person, ticket, "redirect", new { queueId = next }, end);
            Promise(redirected);
            // The patient waits there already: this entry is over.
            if (redirected is { Code: "already_in_queue" })
                await ActAsync(person, ticket, "finish", null, end);
            else if (redirected is { Status: 200 } && random.Next(8) == 0)
                await TakeBackAsync(person, ticket, end);
            return;
        }
        await ActAsync(person, ticket, "finish", null, end);
        if (random.Next(10) == 0 && (await ActAsync(person, ticket, "undo", null, end)) is { Status: 200 })
            await ActAsync(person, ticket, "finish", null, end);
    }

    /// <summary>
    /// Sent to the wrong queue: taken back, unless somebody there has called already, and finished here.
    /// </summary>
    private async Task TakeBackAsync(ApiClient person, string ticket, CancellationToken end)
    {
        if (await ActAsync(person, ticket, "undo", null, end) is not { Status: 200 })
            return;
        Interlocked.Increment(ref takenBack);
        await ActAsync(person, ticket, "finish", null, end);
    }

    private void Promise(ApiReply? answer)
    {
        if (answer is { Status: 200 or 201 })
            promised.Add(Guid.Parse(answer.Text("ticketId")));
    }

    private Task<ApiReply?> ActAsync(
        ApiClient person,
        string ticket,
        string act,
        object? body,
        CancellationToken end
    ) => SendAsync(person, $"/tickets/{ticket}/{act}", body ?? new { }, end);

    /// <summary>Null when the end came before an answer.</summary>
    private async Task<ApiReply?> SendAsync(
        ApiClient person,
        string path,
        object body,
        CancellationToken end,
        bool isCall = false
    )
    {
        var key = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
        Interlocked.Increment(ref requests);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var watch = Stopwatch.GetTimestamp();
                var answer = await person.PostAsync($"/api/v1{path}", body, key);
                if (isCall && attempt == 1)
                    calls.Add(
                        (
                            service.StartedAt is { } since ? Stopwatch.GetElapsedTime(since, watch) : TimeSpan.Zero,
                            Stopwatch.GetElapsedTime(watch)
                        )
                    );
                if (answer.Status < 500)
                    return answer;
                if (answer.Status is not 503)
                    Interlocked.Increment(ref serverErrors);
            }
            catch (HttpRequestException)
            {
                // The service is just being killed or started.
            }
            if (end.IsCancellationRequested && attempt > 20)
                return null;
            Interlocked.Increment(ref retries);
            await Task.Delay(500, CancellationToken.None);
        }
    }
}
