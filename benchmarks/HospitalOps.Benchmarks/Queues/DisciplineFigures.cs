using HospitalOps.Queueing;
using HospitalOps.Queueing.Simulation;

namespace HospitalOps.Benchmarks.Queues;

/// <summary>What one order of service did to one level, or to all, over many runs.</summary>
internal sealed class LevelFigures
{
    private readonly List<double> waits = [],
        runMeans = [];
    private int within,
        left,
        seen,
        run;
    private double runSum;

    public int Visits => seen + left;

    public double Mean => waits.Count == 0 ? 0 : waits.Average();

    /// <summary>Half width of the 95 % interval of the mean over the runs.</summary>
    public double HalfWidth =>
        runMeans.Count < 2
            ? 0
            : 1.96
                * Math.Sqrt(
                    runMeans.Sum(mean => Math.Pow(mean - runMeans.Average(), 2)) / (runMeans.Count - 1) / runMeans.Count
                );

    public double Within => Visits == 0 ? 0 : (double)within / Visits;

    public double LeftUnseen => Visits == 0 ? 0 : (double)left / Visits;

    public void Add(Arrival visit, Outcome outcome)
    {
        if (outcome.Start is not { } start)
        {
            left++;
            return;
        }
        var waited = start - visit.Entry.QueuedAt;
        waits.Add(waited.TotalMinutes);
        (seen, run, runSum) = (seen + 1, run + 1, runSum + waited.TotalMinutes);
        if (waited <= visit.Entry.Target)
            within++;
    }

    public void EndRun()
    {
        if (run > 0)
            runMeans.Add(runSum / run);
        (run, runSum) = (0, 0);
    }

    public double Quantile(double share)
    {
        if (waits.Count == 0)
            return 0;
        waits.Sort();
        return waits[(int)Math.Ceiling(share * waits.Count) - 1];
    }
}

/// <summary>One order of service at one site and load.</summary>
internal sealed class DisciplineFigures(IServiceOrder order)
{
    public string Order => order.Name;

    /// <summary>By level, then all together.</summary>
    public LevelFigures[] Levels { get; } = [.. EmergencyProfile.Levels.Append("all").Select(_ => new LevelFigures())];

    /// <summary>Somebody equal or more urgent who was there earlier was passed by.</summary>
    public long Overtakes { get; private set; }

    /// <summary>A less urgent patient was taken while a more urgent one waited.</summary>
    public long LessUrgentFirst { get; private set; }

    /// <summary>Plays one run; the first day only fills the department.</summary>
    public Outcome[] Play(EmergencyProfile site, IReadOnlyList<Arrival> visits)
    {
        var counted = visits[0].Entry.QueuedAt.Date.AddDays(1);
        var outcomes = QueueRun.Play(
            order,
            visits,
            site.DoctorsAt,
            (who, waiting, _) =>
            {
                var chosen = visits[who].Entry;
                foreach (var other in waiting)
                {
                    if (other.Rank <= chosen.Rank && other.QueuedAt < chosen.QueuedAt)
                        Overtakes++;
                    if (other.Rank < chosen.Rank)
                        LessUrgentFirst++;
                }
            }
        );
        for (var at = 0; at < visits.Count; at++)
        {
            if (visits[at].Entry.QueuedAt < counted)
                continue;
            Levels[visits[at].Entry.Rank].Add(visits[at], outcomes[at]);
            Levels[^1].Add(visits[at], outcomes[at]);
        }
        foreach (var level in Levels)
            level.EndRun();
        return outcomes;
    }
}
