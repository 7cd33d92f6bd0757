using HospitalOps.Queueing;
using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Benchmarks.Queues;

/// <summary>
/// How far a way of foretelling the wait was off. Only what had happened before each arrival is known to it.
/// </summary>
internal sealed class EstimateFigures(string method)
{
    private readonly List<double> errors = [];
    private readonly Dictionary<int, (int Asked, int Inside)> parts = [];
    private int asked,
        under,
        inside,
        lowAcuity;
    private double lowAcuitySquares;
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

    /// <summary>Of levels 4 and 5.</summary>
    public double LowAcuitySquaredError => lowAcuity == 0 ? 0 : lowAcuitySquares / lowAcuity;

    public double Under => errors.Count == 0 ? 0 : (double)under / errors.Count;

    /// <summary>Null where the method gives no range.</summary>
    public double? Coverage => width == 0 ? null : (double)inside / errors.Count;

    public double? Width => width == 0 ? null : width / errors.Count;

    /// <summary>
    /// Share inside the range, worst and best of the levels and blocks of six hours that were asked a hundred times or
    /// more.
    /// </summary>
    public (double Least, double Most) CoverageOfParts
    {
        get
        {
            var shares = parts
                .Values.Where(part => part.Asked >= 100)
                .Select(part => (double)part.Inside / part.Asked)
                .DefaultIfEmpty()
                .ToList();
            return (shares.Min(), shares.Max());
        }
    }

    /// <param name="actual">Minutes that were waited.</param>
    /// <param name="told">What was foretold; null = nothing.</param>
    /// <param name="level">Rank of the level.</param>
    /// <param name="block">Six hours of the day, 0 to 3.</param>
    public void Add(double actual, (double From, double Point, double To)? told, int level, int block)
    {
        asked++;
        if (told is not { } range)
            return;
        foreach (var part in new[] { level, 10 + block })
        {
            var (known, held) = parts.GetValueOrDefault(part);
            parts[part] = (known + 1, held + (actual >= range.From && actual <= range.To ? 1 : 0));
        }
        // What few people bear at length is what the yardsticks of the literature are given for.
        if (level >= 4)
            (lowAcuity, lowAcuitySquares) = (
                lowAcuity + 1,
                lowAcuitySquares + ((range.Point - actual) * (range.Point - actual))
            );
        errors.Add(range.Point - actual);
        if (range.Point < actual)
            under++;
        if (actual >= range.From && actual <= range.To)
            inside++;
        width += range.To - range.From;
    }

    /// <summary>The product's range, last to enter service, and the mean of the last ten, on one run.</summary>
    public static EstimateFigures[] New() =>
        [new("range of the product"), new("last to enter service"), new("mean of the last 10")];

    public static void Add(EstimateFigures[] methods, IReadOnlyList<Arrival> visits, Outcome[] outcomes)
    {
        var starts = outcomes
            .Select((outcome, who) => (outcome.Start, who))
            .Where(row => row.Start is not null)
            .Select(row =>
                (
                    At: row.Start!.Value,
                    Who: row.who,
                    Waited: (row.Start!.Value - visits[row.who].Entry.QueuedAt).TotalMinutes
                )
            )
            .OrderBy(row => row.At)
            .ToList();
        var counted = visits[0].Entry.QueuedAt.Date.AddDays(1);
        var expected = new double?[visits.Count];
        List<PastWait> past = [];
        var known = 0;
        for (var at = 0; at < visits.Count; at++)
        {
            var now = visits[at].Entry.QueuedAt;
            for (; known < starts.Count && starts[known].At < now; known++)
                if (expected[starts[known].Who] is { } told)
                    past.Add(new(visits[starts[known].Who].Entry.Rank, told, starts[known].Waited));
            if (past.Count > WaitRange.Kept)
                past.RemoveRange(0, past.Count - WaitRange.Kept);
            // Who is taken at once needs no estimate; who left has no wait to compare with.
            if (outcomes[at].Start == now)
                continue;
            var recent = starts
                .Take(known)
                .TakeLast(QueuePace.MostStarts)
                .Where(row => row.At > now - QueuePace.Lately)
                .Select(row => new RecentStart(row.At, TimeSpan.FromMinutes(row.Waited)))
                .Reverse()
                .ToList();
            expected[at] = QueuePace.Expected(outcomes[at].Ahead, recent);
            if (now < counted || outcomes[at].Start is not { } start)
                continue;
            var actual = (start - now).TotalMinutes;
            var rank = visits[at].Entry.Rank;
            var range = expected[at] is { } minutes ? WaitRange.Exact(rank, minutes, past) : null;
            methods[0].Add(actual, range, rank, now.Hour / 6);
            // The others are asked where the product says something, so that the errors are of the same visits.
            methods[1]
                .Add(actual, range is null || known == 0 ? null : Point(starts[known - 1].Waited), rank, now.Hour / 6);
            methods[2]
                .Add(
                    actual,
                    range is null || known < 10
                        ? null
                        : Point(starts.Skip(known - 10).Take(10).Average(row => row.Waited)),
                    rank,
                    now.Hour / 6
                );
        }
    }

    private static (double From, double Point, double To) Point(double minutes) => (minutes, minutes, minutes);
}
