using System.Collections.Concurrent;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Desk;

/// <summary>
/// Many clerks, doctors and nurses with the same two hundred people: they register doubles, admit, merge, take back,
/// discharge, reverse and send over, all at once.
/// Answers get lost and are asked for again with the same key, now and then twice at the same moment.
/// </summary>
internal sealed class DeskLoad(
    string admissions,
    string beds,
    TestIssuer issuer,
    Guid hospital,
    Guid otherHospital,
    IReadOnlyList<Guid> wanted,
    int people,
    int seed
) : IDisposable
{
    private const int MostRecords = 4;

    private readonly ConcurrentDictionary<int, ConcurrentBag<string>> records = new(
        Enumerable.Range(0, people).Select(person => KeyValuePair.Create(person, new ConcurrentBag<string>()))
    );
    private readonly ConcurrentDictionary<int, ConcurrentBag<string>> stays = new(
        Enumerable.Range(0, people).Select(person => KeyValuePair.Create(person, new ConcurrentBag<string>()))
    );
    private readonly ConcurrentDictionary<int, ConcurrentBag<string>> merges = new(
        Enumerable.Range(0, people).Select(person => KeyValuePair.Create(person, new ConcurrentBag<string>()))
    );
    private readonly ConcurrentDictionary<string, int> answers = [];
    private readonly ConcurrentBag<string> errors = [],
        differing = [];
    private int requests,
        repeated;

    public int Requests => requests;

    /// <summary>Requests that were sent again with the same key.</summary>
    public int Repeated => repeated;

    public IReadOnlyDictionary<string, int> Answers => answers;

    public IReadOnlyCollection<string> ServerErrors => errors;

    /// <summary>Keys that were answered in two ways.</summary>
    public IReadOnlyCollection<string> Differing => differing;

    public async Task WorkAsync(int client, CancellationToken end)
    {
        var random = new Random((seed * 1000) + client);
        using var clerk = new ApiClient(admissions, issuer.Token("admissions-clerk", hospital, $"clerk.{client}"));
        using var doctor = new ApiClient(admissions, issuer.Token("doctor", hospital, $"doctor.{client}"));
        using var manager = new ApiClient(admissions, issuer.Token("bed-manager", hospital, $"manager.{client}"));
        using var nurse = new ApiClient(beds, issuer.Token("ward-nurse", hospital, $"nurse.{client}"));
        using var cleaner = new ApiClient(beds, issuer.Token("cleaner", hospital, $"cleaner.{client}"));
        while (!end.IsCancellationRequested)
        {
            await ActAsync(random, random.Next(people), clerk, doctor, manager, (nurse, cleaner));
            await Task.Delay(random.Next(60), CancellationToken.None);
        }
    }

    public void Dispose() => records.Clear();

    private async Task ActAsync(
        Random random,
        int person,
        ApiClient clerk,
        ApiClient doctor,
        ApiClient manager,
        (ApiClient Nurse, ApiClient Cleaner) ward
    )
    {
        var (own, open) = (records[person], stays[person]);
        if (own.IsEmpty || (own.Count < MostRecords && random.Next(12) == 0))
            await RegisterAsync(random, person, clerk);
        else
            switch (random.Next(20))
            {
                case < 5:
                    await AdmitAsync(random, person, clerk);
                    break;
                case < 8:
                    await MergeAsync(random, person, clerk);
                    break;
                case < 10 when Any(random, merges[person]) is { } merge:
                    await (
                        random.Next(3) == 0
                            ? SendAsync(
                                random,
                                clerk,
                                "decide",
                                $"/patient-merges/{merge}/decision",
                                new { approve = random.Next(4) > 0, keptStayId = Any(random, open) }
                            )
                            : SendAsync(
                                random,
                                clerk,
                                "undo",
                                $"/patient-merges/{merge}/undo",
                                new
                                {
                                    reason = "check",
                                    stayIds = random.Next(3) == 0 ? open.Distinct().Take(1).ToArray() : null,
                                }
                            )
                    );
                    break;
                case < 15 when Any(random, open) is { } stay:
                    await StayAsync(random, stay, clerk, doctor, manager);
                    break;
                case < 18 when Any(random, open) is { } lying:
                    await BedAsync(random, lying, clerk, ward.Nurse, ward.Cleaner);
                    break;
            }
    }

    private async Task RegisterAsync(Random random, int person, ApiClient clerk)
    {
        var answer = await SendAsync(
            random,
            clerk,
            "register",
            "/patients",
            new
            {
                lastNameLatin = $"Essai{(char)('a' + person % 26)}{(char)('a' + person / 26)}",
                firstNameLatin = "Check",
                sex = person % 2 == 0 ? "female" : "male",
                birthYear = 1950 + (person % 60),
                documentSeen = false,
                provisional = false,
                createAnywayReason = "check",
            }
        );
        if (answer.Status == 201)
            records[person].Add(answer.Text("patientId"));
    }

    private async Task AdmitAsync(Random random, int person, ApiClient clerk)
    {
        var answer = await SendAsync(
            random,
            clerk,
            "admit",
            "/stays",
            new { patientId = Any(random, records[person]), kind = random.Next(5) == 0 ? "outpatient" : "emergency" }
        );
        if (answer.Status == 201)
            stays[person].Add(answer.Text("stayId"));
    }

    private async Task MergeAsync(Random random, int person, ApiClient clerk)
    {
        var pair = records[person].OrderBy(_ => random.Next()).Take(2).ToList();
        if (pair.Count < 2)
            return;
        var answer = await SendAsync(
            random,
            clerk,
            "merge",
            $"/patients/{pair[0]}/merge",
            new { retiredPatientId = pair[1], reason = "check" }
        );
        if (answer.Status == 200)
            merges[person].Add(answer.Text("mergeId"));
    }

    private Task<ApiReply> StayAsync(
        Random random,
        string stay,
        ApiClient clerk,
        ApiClient doctor,
        ApiClient manager
    ) =>
        random.Next(10) switch
        {
            0 => SendAsync(random, clerk, "cancel", $"/stays/{stay}/cancel", new { reason = "entered_in_error" }),
            1 => SendAsync(random, clerk, "reverse", $"/stays/{stay}/discharge-reversal", new { reason = "check" }),
            2 => SendAsync(
                random,
                clerk,
                "kind",
                $"/stays/{stay}/kind",
                new { kind = random.Next(2) == 0 ? "scheduled" : "emergency" }
            ),
            3 when random.Next(3) == 0 => SendAsync(
                random,
                manager,
                "site-transfer",
                $"/stays/{stay}/site-transfer",
                new { hospitalId = otherHospital }
            ),
            4 => SendAsync(
                random,
                doctor,
                "admission-decision",
                $"/stays/{stay}/admission-decision",
                new { careLevel = "standard" }
            ),
            < 7 => SendAsync(
                random,
                doctor,
                "discharge-decision",
                $"/stays/{stay}/discharge-decision",
                new { destination = "home" }
            ),
            _ => SendAsync(random, clerk, "departure", $"/stays/{stay}/departure"),
        };

    /// <summary>In and out of the few beds that there are; whose stay it is, is asked like a ward would.</summary>
    private async Task BedAsync(Random random, string stay, ApiClient clerk, ApiClient nurse, ApiClient cleaner)
    {
        var bed = wanted[random.Next(wanted.Count)];
        var now = await nurse.GetAsync($"/api/v1/beds/{bed}");
        if (now.Status != 200)
            return;
        var version = now.Body!["version"]!.GetValue<long>();
        switch (now.Text("label"))
        {
            case "free":
                var known = await clerk.GetAsync($"/api/v1/stays/{stay}");
                if (known.Status != 200 || known.Text("state") != "open" || known.Text("kind") == "outpatient")
                    return;
                await SendAsync(
                    random,
                    nurse,
                    "occupy",
                    $"/beds/{bed}/occupy",
                    new
                    {
                        stayId = stay,
                        patientId = known.Text("patientId"),
                        sex = known.Text("sex"),
                        ageClass = "adult",
                        isolation = "none",
                        overrideReason = "check",
                    },
                    version
                );
                break;
            case "occupied":
                await SendAsync(
                    random,
                    nurse,
                    "vacate",
                    $"/beds/{bed}/vacate",
                    new { stayId = now.Body!["occupancy"]!["stayId"]!.ToString(), cause = "discharge" },
                    version
                );
                break;
            case "to_clean" or "cleaning" when (now.Body!["cleaningJob"]?["cleaningJobId"]) is { } job:
                await SendAsync(random, cleaner, "clean", $"/cleaning-jobs/{job}/start");
                await SendAsync(random, cleaner, "clean", $"/cleaning-jobs/{job}/finish");
                break;
        }
    }

    private static string? Any(Random random, ConcurrentBag<string> bag) =>
        bag.IsEmpty ? null : bag.ElementAt(random.Next(bag.Count));

    /// <summary>
    /// One request in ten is sent twice at the same moment, one in ten again after its answer; both must be answered
    /// alike.
    /// </summary>
    private async Task<ApiReply> SendAsync(
        Random random,
        ApiClient person,
        string act,
        string path,
        object? body = null,
        long? version = null
    )
    {
        var key = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
        Interlocked.Increment(ref requests);
        Task<ApiReply> Once() => person.PostAsync($"/api/v1{path}", body, key, version);
        var first = Once();
        var dice = random.Next(10);
        ApiReply[] replies = dice switch
        {
            0 => await Task.WhenAll(first, Once()),
            1 => [await first, await Once()],
            _ => [await first],
        };
        if (replies.Length > 1)
            Interlocked.Increment(ref repeated);
        var answer = replies[0];
        foreach (var other in replies.Skip(1))
            if (
                answer.Status < 500
                && other.Status < 500
                && answer.Code is not "busy_try_again"
                && other.Code is not "busy_try_again"
                && (answer.Status, Sign(answer)) != (other.Status, Sign(other))
            )
                differing.Add(
                    $"INV-22 {act} {key}: {answer.Status} {answer.Body?.ToJsonString()} and {other.Status} {other.Body?.ToJsonString()}"
                );
        foreach (var failed in replies.Where(reply => reply.Status >= 500))
            errors.Add($"{act}: {failed.Status} {failed.Body?.ToJsonString()}");
        answers.AddOrUpdate(
            $"{act} {(answer.Status < 300 ? "ok" : answer.Code ?? answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture))}",
            1,
            (_, count) => count + 1
        );
        return answer;
    }

    /// <summary>An answer without the identity of its trace.</summary>
    private static string? Sign(ApiReply reply)
    {
        if (reply.Body is not System.Text.Json.Nodes.JsonObject body)
            return null;
        var copy = body.DeepClone().AsObject();
        copy.Remove("traceId");
        return copy.ToJsonString();
    }
}
