using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Queues;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;

namespace HospitalOps.Checks.Hospital;

/// <summary>
/// Everybody of one history: clerks, nurses, doctors, managers, cleaners, porters. They do what fits what they see, and
/// now and then what does not.
/// </summary>
internal sealed partial class Player(HospitalProduct product, Scene scene, int history)
{
    /// <summary>Who there is: by number, so that a history with acts left out has the same people.</summary>
    private static readonly (Sex Sex, int Age)[] Cast =
    [
        (Sex.Female, 30),
        (Sex.Male, 61),
        (Sex.Female, 75),
        (Sex.Male, 8),
        (Sex.Unknown, 40),
    ];

    private readonly Dictionary<(string Role, int Site), object> hands = [];
    private readonly List<Human> babies = [];
    private readonly Human[] humans = [.. Cast.Select((who, number) => new Human(number, who.Sex, who.Age))];

    /// <summary>What was done, one line an act.</summary>
    public List<string> Told { get; } = [];

    public Scene Scene => scene;

    public int History => history;

    public IEnumerable<Human> Everybody => humans.Concat(babies);

    private DateTimeOffset Now => product.Clock.Now;

    public async Task PlayAsync(Step step)
    {
        var random = new Random(step.Number);
        var kind = random.Next(100);
        Sender.Twice = kind is >= 92 and < 96;
        try
        {
            if (kind >= 96)
                // Two people, or one with two windows, at the same moment.
                await Task.WhenAll(ActAsync(new(random.Next())), ActAsync(new(random.Next())));
            else
                await ActAsync(random);
        }
        finally
        {
            Sender.Twice = false;
        }
    }

    /// <summary>What was done with the person or at the bed that an id is of.</summary>
    public IEnumerable<string> About(Guid subject)
    {
        var words = Everybody
            .Where(human =>
                human.Requests.Contains(subject)
                || new[] { human.Records, human.Stays, human.Tickets, human.Appointments }.Any(ids =>
                    ids.Any(list => list.Contains(subject))
                )
            )
            .Select(human => human.ToString())
            .Concat(scene.Sites.SelectMany(site => site.Beds).Where(bed => bed.Id == subject).Select(bed => bed.Code))
            .ToList();
        // Who lay in the bed, and where the person lay.
        var lines = Told.Where(line => words.Exists(word => line.Contains(word, StringComparison.Ordinal))).ToList();
        foreach (var bed in scene.Sites.SelectMany(site => site.Beds))
            if (lines.Exists(line => line.Contains(bed.Code, StringComparison.Ordinal)))
                words.Add(bed.Code);
        return Told.Where(line => words.Exists(word => line.Contains(word, StringComparison.Ordinal)));
    }

    private Task ActAsync(Random random) =>
        random.Next(100) switch
        {
            < 12 => IdentityAsync(random),
            < 36 => StayAsync(random),
            < 64 => BedAsync(random),
            < 73 => RequestAsync(random),
            < 88 => QueueAsync(random),
            _ => TrackAsync(random),
        };

    private IAdmissionsApi Desk(string role, int site) =>
        As(role, site, "desk", () => product.Admissions(role, scene.Sites[site].Hospital, User(role)));

    private IBedsApi Ward(string role, int site) =>
        As(role, site, "ward", () => product.Beds(role, scene.Sites[site].Hospital, User(role)));

    private IQueuesApi Hall(string role, int site) =>
        As(role, site, "hall", () => product.Queues(role, scene.Sites[site].Hospital, User(role)));

    private ITrackingApi Track(string role, int site) =>
        As(role, site, "track", () => product.Tracking(role, scene.Sites[site].Hospital, User(role)));

    private T As<T>(string role, int site, string service, Func<T> make)
        where T : class
    {
        lock (hands)
        {
            if (!hands.TryGetValue(($"{service} {role}", site), out var hand))
                hands[($"{service} {role}", site)] = hand = make();
            return (T)hand;
        }
    }

    private string User(string role) => $"{role}.{scene.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Does it, counts the answer and tells it.</summary>
    private async Task<T?> DoAsync<T>(string act, int site, string what, Task<ApiAnswer<T>> call)
        where T : class
    {
        var answer = await call;
        Tell(act, site, what, answer.Problem);
        return answer.Succeeded ? answer.Value : null;
    }

    private void Tell(string act, int site, string what, ApiProblem? problem)
    {
        var result = problem is null ? "ok" : problem.Code;
        product.Tally.Answered(act, result);
        if (problem is { Status: >= 400 } && !Refusals.HasWords(problem))
            product.Tally.Fault($"REFUSAL {act}: {problem.Status} {problem.Code} has no words in the portal");
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{Now:MM-dd HH:mm:ss} {scene.Sites[site].Code} {act} {what}: {result}"
        );
        lock (Told)
            Told.Add(line);
    }

    private static T? Last<T>(List<T> list, Random random, int odd = 10)
        where T : struct
    {
        lock (list)
            return list.Count == 0 ? null
                : random.Next(odd) == 0 ? list[random.Next(list.Count)]
                : list[^1];
    }

    private static void Keep<T>(List<T> list, T value)
    {
        lock (list)
            if (!list.Contains(value))
                list.Add(value);
    }

    private Human Who(Random random)
    {
        var number = random.Next(humans.Length + 1);
        lock (babies)
            return number < humans.Length || babies.Count == 0
                ? humans[number % humans.Length]
                : babies[random.Next(babies.Count)];
    }

    /// <summary>Mostly Bouskoura, where the history happens.</summary>
    private static int Site(Random random) => random.Next(4) == 0 ? 1 : 0;

    /// <summary>Mostly not told; else a while ago, a little ahead, or so long ago that it is asked about.</summary>
    private DateTimeOffset? Told0(Random random, out bool confirm)
    {
        confirm = false;
        switch (random.Next(40))
        {
            case < 4:
                return Now.AddMinutes(-random.Next(1, 90));
            case 4:
                return Now.AddSeconds(random.Next(20, 280));
            case 5:
                return Now.AddMinutes(random.Next(6, 600));
            case 6:
                confirm = random.Next(2) == 0;
                return Now.AddDays(-random.Next(8, 400));
            default:
                return null;
        }
    }
}
