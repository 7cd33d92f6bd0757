using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Patients;

/// <summary>
/// How long a clerk waits for candidates among very many patients, and whether the one he means is among them.
/// </summary>
internal static class PatientBench
{
    private const double MostMilliseconds = 100;

    private static readonly Guid Bouskoura = new("0199a000-0000-7000-8000-000000000001");
    private static readonly Guid Rabat = new("0199a000-0000-7000-8000-000000000002");

    /// <summary>What is typed for a person; null when it does not apply to him.</summary>
    private static readonly (string Kind, Func<SyntheticPerson, string?> Typed)[] Kinds =
    [
        ("IPP", person => person.Ipp),
        ("national card", person => person.Document),
        ("phone", person => "0" + person.Phone[4..]),
        ("last + first name", person => $"{person.Last} {person.First}"),
        ("… and year of birth", person => $"{person.Last} {person.First} {person.Birth.Year}"),
        ("… and date of birth", person => $"{person.First} {person.Last} {person.Birth:dd/MM/yyyy}"),
        (
            "other Latin spelling, year",
            person =>
                Respelt($"{person.Last} {person.First}") is var text && text != $"{person.Last} {person.First}"
                    ? $"{text} {person.Birth.Year}"
                    : null
        ),
        (
            "Arabic letters, year",
            person =>
                person.LastArabic.Length > 0 && person.FirstArabic.Length > 0
                    ? $"{person.LastArabic} {person.FirstArabic} {person.Birth.Year}"
                    : null
        ),
        (
            "two letters swapped, year",
            person => person.Last.Length > 5 ? $"{Swapped(person.Last)} {person.First} {person.Birth.Year}" : null
        ),
        ("first name only", person => person.First),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        var (patients, families, clients, searches) = (1_000_000, 5_000, 4, 200);
        for (var at = 0; at < args.Count; at++)
        {
            var number =
                at + 1 < args.Count
                && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value)
                && value > 0
                    ? value
                    : 0;
            switch (args[at])
            {
                case "--patients" when number > 0:
                    patients = number;
                    at++;
                    break;
                case "--families" when number > 0:
                    families = number;
                    at++;
                    break;
                case "--clients" when number > 0:
                    clients = number;
                    at++;
                    break;
                case "--searches" when number > 0:
                    searches = number;
                    at++;
                    break;
                default:
                    errors.WriteLine($"bench patients does not know '{args[at]}', or it needs a number.");
                    return 2;
            }
        }
        await using var servers = new TestServers();
        await using var issuer = new TestIssuer();
        await issuer.StartAsync();
        var database = await servers.CreateDatabaseAsync("admissions");
        await using var admissions = await ServiceProcess.StartAsync(
            "HospitalOps.Admissions",
            new Dictionary<string, string>
            {
                ["ConnectionStrings__admissionsdb"] = database.ConnectionString,
                ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
                ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
                ["services__identity__http__0"] = issuer.Address,
            }
        );
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
        var begun = Stopwatch.StartNew();
        await SyntheticPeople.LoadAsync(database, Bouskoura, patients);
        Line(
            $"{patients:N0} synthetic patients in PostgreSQL, loaded in {begun.Elapsed.TotalSeconds:0} s; {clients} clerks search at once, through the public API"
        );
        Line($"{"typed", -28} {"searches", 8} {"first", 7} {"in list", 7} {"p50 ms", 7} {"p95 ms", 7} {"max ms", 7}");
        await MeasureAsync(issuer, admissions, Kinds[3].Typed, patients, clients, 20 * clients);
        var all = new List<double>();
        foreach (var (kind, typed) in Kinds)
        {
            var results = await MeasureAsync(issuer, admissions, typed, patients, clients, searches);
            var times = results.Select(result => result.Milliseconds).Order().ToList();
            all.AddRange(times);
            Line(
                $"{kind, -28} {times.Count, 8} {Share(results, result => result.Place == 1)} {Share(results, result => result.Place > 0)} {At(times, 0.5), 7:0.0} {At(times, 0.95), 7:0.0} {times[^1], 7:0.0}"
            );
        }
        all.Sort();
        Line(
            $"{"all", -28} {all.Count, 8} {"", 7} {"", 7} {At(all, 0.5), 7:0.0} {At(all, 0.95), 7:0.0} {all[^1], 7:0.0}   (promised: p95 {MostMilliseconds:0} ms)"
        );
        // At the other hospital, where the million is not: who is found there depends on the families alone.
        var kept = await new PatientRecall(issuer, admissions.Address, Rabat, clients).RunAsync(families, output);
        return kept && At(all, 0.95) <= MostMilliseconds ? 0 : 1;
    }

    private static async Task<IReadOnlyCollection<(double Milliseconds, int Place)>> MeasureAsync(
        TestIssuer issuer,
        ServiceProcess admissions,
        Func<SyntheticPerson, string?> typed,
        int patients,
        int clients,
        int searches
    )
    {
        var random = new Random(42);
        var wanted = new ConcurrentQueue<(SyntheticPerson Person, string Text)>();
        while (wanted.Count < searches)
            if (SyntheticPeople.Person(1 + random.Next(patients)) is var person && typed(person) is { } text)
                wanted.Enqueue((person, text));
        var results = new ConcurrentBag<(double, int)>();
        await Task.WhenAll(
            Enumerable
                .Range(0, clients)
                .Select(async _ =>
                {
                    using var clerk = new ApiClient(admissions.Address, issuer.Token("admissions-clerk", Bouskoura));
                    while (wanted.TryDequeue(out var next))
                    {
                        var watch = Stopwatch.StartNew();
                        var reply = await clerk.PostAsync("/api/v1/patients/search", new { query = next.Text });
                        var took = watch.Elapsed.TotalMilliseconds;
                        var ipps = reply.Body!.AsArray().Select(candidate => candidate!["ipp"]!.ToString()).ToList();
                        results.Add((took, ipps.IndexOf(next.Person.Ipp) + 1));
                    }
                })
        );
        return results;
    }

    private static string Respelt(string text) =>
        text.Replace("Mohammed", "Mohamed", StringComparison.Ordinal)
            .Replace("Cherkaoui", "Charkaoui", StringComparison.Ordinal)
            .Replace("El ", "", StringComparison.Ordinal)
            .Replace("Benjelloun", "Ben Jelloun", StringComparison.Ordinal)
            .Replace("Youssef", "Yousef", StringComparison.Ordinal)
            .Replace("Fatima Zahra", "Fatimazahra", StringComparison.Ordinal)
            .Replace("Noureddine", "Nour Eddine", StringComparison.Ordinal)
            .Replace("Chaimae", "Shaima", StringComparison.Ordinal)
            .Replace("Khadija", "Khadeeja", StringComparison.Ordinal)
            .Replace("Abdelkader", "Abd El Kader", StringComparison.Ordinal);

    private static string Swapped(string word) => $"{word[..^3]}{word[^2]}{word[^3]}{word[^1]}";

    private static string Share(
        IReadOnlyCollection<(double, int Place)> results,
        Func<(double Milliseconds, int Place), bool> counts
    ) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * results.Count(counts) / results.Count, 6:0}%");

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
