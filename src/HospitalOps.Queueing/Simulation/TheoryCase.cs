using System.Globalization;

namespace HospitalOps.Queueing.Simulation;

/// <summary>A case with exact answers, played many times over with seeds. Unit of time: one minute.</summary>
/// <param name="Name">For tables.</param>
/// <param name="Order">Name of the order of service.</param>
/// <param name="Rates">Arrivals per minute by class, most urgent first.</param>
/// <param name="Targets">Minutes by class: b = 1/target.</param>
/// <param name="Servers">Equal servers.</param>
/// <param name="Mu">Services per minute and server.</param>
/// <param name="Exact">Mean waits by class, minutes.</param>
public sealed record TheoryCase(
    string Name,
    string Order,
    IReadOnlyList<double> Rates,
    IReadOnlyList<double> Targets,
    int Servers,
    double Mu,
    IReadOnlyList<double> Exact
)
{
    /// <summary>Two-sided 99 % of Student's t with 29 degrees of freedom.</summary>
    private const double Student99 = 2.756;
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Cases whose values a textbook gives: two and three classes at load 0.8, five servers, ten servers.
    /// </summary>
    public static IReadOnlyList<TheoryCase> All { get; } =
    [
        Of("M/M/1 two classes", "first_come", [0.4, 0.4], [1, 2], 1, 1),
        Of("M/M/1 two classes", "strict_priority", [0.4, 0.4], [1, 2], 1, 1),
        Of("M/M/1 b = 1, 0.25", "accumulating_priority", [0.4, 0.4], [1, 4], 1, 1),
        Of("M/M/1 b = 1, 0.50", "accumulating_priority", [0.4, 0.4], [1, 2], 1, 1),
        Of("M/M/1 b = 1, 0.75", "accumulating_priority", [0.4, 0.4], [3, 4], 1, 1),
        Of("M/M/1 three classes", "strict_priority", [0.2, 0.3, 0.3], [1, 2, 4], 1, 1),
        Of("M/M/1 b = 4, 2, 1", "accumulating_priority", [0.2, 0.3, 0.3], [1, 2, 4], 1, 1),
        Of("M/M/5 four levels", "strict_priority", [0.6, 0.9, 1.2, 1.3], [60, 90, 120, 240], 5, 1),
        Of("M/M/5 b = 1/target", "accumulating_priority", [0.6, 0.9, 1.2, 1.3], [60, 90, 120, 240], 5, 1),
        Of("M/M/10, 10 per hour", "first_come", [10 / 60.0], [60], 10, 1.2 / 60),
    ];

    /// <summary>Mean wait by class and the half width of its 99 % interval.</summary>
    /// <param name="runs">Independent runs.</param>
    /// <param name="patients">Counted patients of a run; 5 % more come first to fill the queue.</param>
    /// <param name="seed">The same seed gives the same answer on every machine.</param>
    public (double Mean, double HalfWidth)[] Simulate(int runs, int patients, int seed)
    {
        var means = new double[runs][];
        Parallel.For(0, runs, run => means[run] = OneRun(patients, (seed * 1000) + run));
        return
        [
            .. Rates.Select(
                (_, k) =>
                {
                    var mean = means.Average(run => run[k]);
                    var deviation = Math.Sqrt(means.Sum(run => (run[k] - mean) * (run[k] - mean)) / (runs - 1));
                    return (mean, Student99 * deviation / Math.Sqrt(runs));
                }
            ),
        ];
    }

    private double[] OneRun(int patients, int seed)
    {
        var warmUp = patients / 20;
        var (arrivals, classes, services) = (
            new SeededStream(seed, 1),
            new SeededStream(seed, 2),
            new SeededStream(seed, 3)
        );
        var total = Rates.Sum();
        var list = new List<Arrival>(patients + warmUp);
        var at = 0.0;
        for (var i = 0; i < patients + warmUp; i++)
        {
            at += arrivals.Exponential(1 / total);
            var k = classes.Pick(Rates);
            list.Add(
                new(
                    new WaitingEntry(
                        Guid.Empty,
                        i.ToString(CultureInfo.InvariantCulture),
                        Epoch.AddTicks((long)(at * TimeSpan.TicksPerMinute)),
                        k,
                        TimeSpan.FromMinutes(Targets[k])
                    ),
                    TimeSpan.FromTicks((long)(services.Exponential(1 / Mu) * TimeSpan.TicksPerMinute))
                )
            );
        }
        var outcomes = QueueRun.Play(ServiceOrders.ByName(Order), list, _ => Servers);
        var (sums, counts) = (new double[Rates.Count], new int[Rates.Count]);
        for (var i = warmUp; i < list.Count; i++)
        {
            sums[list[i].Entry.Rank] += (outcomes[i].Start!.Value - list[i].Entry.QueuedAt).TotalMinutes;
            counts[list[i].Entry.Rank]++;
        }
        return [.. sums.Select((sum, k) => sum / counts[k])];
    }

    private static TheoryCase Of(string name, string order, double[] rates, double[] targets, int servers, double mu) =>
        new(
            name,
            order,
            rates,
            targets,
            servers,
            mu,
            order switch
            {
                "first_come" => [.. rates.Select(_ => ExactWaits.FirstCome(rates, mu, servers))],
                "strict_priority" => ExactWaits.Strict(rates, mu, servers),
                _ => ExactWaits.Accumulating(rates, [.. targets.Select(target => 1 / target)], mu, servers),
            }
        );
}
