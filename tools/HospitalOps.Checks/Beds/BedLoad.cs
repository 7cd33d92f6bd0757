using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Beds;

/// <summary>
/// Many people at one ward: each reads the board, takes one bed and does to it what it allows. Others do so at the same
/// moment.
/// </summary>
internal sealed class BedLoad(ServiceProcess service, TestIssuer issuer, BedArena arena, int seed)
{
    /// <summary>Milliseconds between the acts of a client, at most.</summary>
    public const int MostPause = 400;

    private static readonly TimeSpan JustStarted = TimeSpan.FromSeconds(5);
    private readonly ConcurrentBag<(TimeSpan Up, TimeSpan Took)> claims = [];
    private readonly long begun = Stopwatch.GetTimestamp();
    private readonly ConcurrentDictionary<string, int> answers = [];
    private readonly ConcurrentBag<string> wrongBoards = [],
        errors = [];
    private readonly ConcurrentBag<Guid> fulfilled = [];
    private int requests,
        boards;

    public int Requests => requests;

    /// <summary>What the service wrote.</summary>
    public string ServiceLog => service.LogText;

    /// <summary>Boards read, each of whose labels must count every bed once (INV-10).</summary>
    public int Boards => boards;

    public IReadOnlyCollection<string> WrongBoards => wrongBoards;

    /// <summary>Answers of 500 and more.</summary>
    public IReadOnlyCollection<string> ServerErrors => errors;

    /// <summary>Requests whose arrival was acknowledged.</summary>
    public IReadOnlyCollection<Guid> Fulfilled => fulfilled;

    /// <summary>How often each act succeeded or was refused, e.g. "reserve ok", "reserve bed_taken".</summary>
    public IReadOnlyDictionary<string, int> Answers => answers;

    /// <summary>Milliseconds, ascending, of all reserve, arrival, occupy and swap.</summary>
    /// <param name="warm">True: of a service under load for five seconds or more; false: of one that has just
    /// begun.</param>
    public IReadOnlyList<double> ClaimTimes(bool warm) =>
        [
            .. claims
                .Where(claim => claim.Up >= JustStarted == warm)
                .Select(claim => claim.Took.TotalMilliseconds)
                .Order(),
        ];

    /// <summary>p99 in milliseconds of the claims of each five seconds.</summary>
    public IEnumerable<double> ClaimTimesByTime =>
        claims
            .GroupBy(claim => (int)(claim.Up / JustStarted))
            .OrderBy(part => part.Key)
            .Select(part =>
                part.Select(claim => claim.Took.TotalMilliseconds)
                    .Order()
                    .ElementAt((int)Math.Ceiling(0.99 * part.Count()) - 1)
            );

    public async Task WorkAsync(int client, CancellationToken end)
    {
        using var hands = new BedHands(
            this,
            new Random((seed * 1000) + client),
            service.Address,
            issuer,
            arena,
            client
        );
        while (!end.IsCancellationRequested)
        {
            await hands.ActAsync();
            await Task.Delay(hands.Random.Next(MostPause), CancellationToken.None);
        }
    }

    public async Task<ApiReply> SendAsync(
        ApiClient person,
        string act,
        string path,
        object? body = null,
        long? version = null
    )
    {
        Interlocked.Increment(ref requests);
        var watch = Stopwatch.GetTimestamp();
        var answer = await person.PostAsync(
            $"/api/v1{path}",
            body,
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"),
            version
        );
        if (act is "reserve" or "arrival" or "occupy" or "swap")
            claims.Add((Stopwatch.GetElapsedTime(begun, watch), Stopwatch.GetElapsedTime(watch)));
        if (answer.Status >= 500)
            errors.Add($"{act}: {answer.Status} {answer.Body?.ToJsonString()}");
        answers.AddOrUpdate(
            $"{act} {(answer.Status < 300 ? "ok" : answer.Code ?? answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture))}",
            1,
            (_, count) => count + 1
        );
        if (act == "arrival" && answer.Status == 200)
            fulfilled.Add(Guid.Parse(answer.Text("placementRequestId")));
        return answer;
    }

    public async Task<JsonArray> BoardAsync(ApiClient person)
    {
        Interlocked.Increment(ref requests);
        Interlocked.Increment(ref boards);
        var board = (await person.GetAsync($"/api/v1/wards/{arena.Ward}/board")).Body!;
        var beds = board["beds"]!.AsArray();
        var counted = board["ward"]!["counts"]!.AsObject().Sum(label => (int)label.Value!);
        if (counted != beds.Count)
            wrongBoards.Add($"INV-10 the labels count {counted} of {beds.Count} beds");
        var twice = beds.Select(bed => bed!["occupancy"]?["stayId"]?.ToString())
            .OfType<string>()
            .GroupBy(stay => stay)
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            wrongBoards.Add($"INV-3 the board shows stay {twice.Key} in {twice.Count()} beds");
        return beds;
    }
}
