using HospitalOps.Queueing;
using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Benchmarks.Queues;

/// <summary>How far a way of foretelling the wait was off. Only what had happened before each arrival is known to it.</summary>
internal sealed class EstimateFigures(string method)
{
    private readonly List<double> errors = [];
    private int asked, under, inside;
    private double width;

    public string Method => method;

    public int Count => errors.Count;

    /// <summary>Share of arrivals that were told nothing, because too little was known.</summary>
    public double Silent => asked == 0 ? 0 : 1 - ((double)errors.Count / asked);

    public double MeanError => errors.Count == 0 ? 0 : errors.Average(Math.Abs);

    public double MedianError
    {
        get
        {
            var sizes = errors.Select(Math.Abs).Order().ToList();
            return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        }
    }

    public double SquaredError => errors.Count == 0 ? 0 : errors.Average(error => error * error);

    public double Under => errors.Count == 0 ? 0 : (double)under / errors.Count;

    /// <summary>Null where the method gives no range.</summary>
    public double? Coverage => width == 0 ? null : (double)inside / errors.Count;

    public double? Width => width == 0 ? null : width / errors.Count;

    public void Add(double actual, (double From, double Point, double To)? told)
    {
        asked++;
        if (told is not { } range) return;
        errors.Add(range.Point - actual);
        if (range.Point < actual) under++;
        if (actual >= range.From && actual <= range.To) inside++;
        width += range.To - range.From;
    }

    /// <summary>The product's range, last to enter service, and the mean of the last ten, on one run.</summary>
    public static EstimateFigures[] New() => [new("range of the product"), new("last to enter service"), new("mean of the last 10")];

    public static void Add(EstimateFigures[] methods, IReadOnlyList<Arrival> visits, Outcome[] outcomes)
    {
        var starts = outcomes.Select((outcome, at) => (outcome.Start, Visit: visits[at].Entry)).Where(row => row.Start is not null)
            .Select(row => (At: row.Start!.Value, Waited: (row.Start!.Value - row.Visit.QueuedAt).TotalMinutes)).OrderBy(row => row.At).ToList();
        var counted = visits[0].Entry.QueuedAt.Date.AddDays(1);
        var known = 0;
        for (var at = 0; at < visits.Count; at++)
        {
            var now = visits[at].Entry.QueuedAt;
            while (known < starts.Count && starts[known].At < now) known++;
            // Who is taken at once needs no estimate; who left has no wait to compare with.
            if (now < counted || outcomes[at].Start is not { } start || start == now) continue;
            var actual = (start - now).TotalMinutes;
            // As the service reads it: the last 40 starts of the last 4 hours.
            var recent = starts.Take(known).TakeLast(40).Where(row => row.At > now.AddHours(-4)).ToList();
            var intervals = recent.Skip(1).Zip(recent, (later, earlier) => (later.At - earlier.At).TotalMinutes).Reverse().ToList();
            methods[0].Add(actual, WaitRange.Exact(outcomes[at].Ahead, intervals));
            methods[1].Add(actual, known == 0 ? null : Point(starts[known - 1].Waited));
            methods[2].Add(actual, known < 10 ? null : Point(starts.Skip(known - 10).Take(10).Average(row => row.Waited)));
        }
    }

    private static (double From, double Point, double To) Point(double minutes) => (minutes, minutes, minutes);
}
