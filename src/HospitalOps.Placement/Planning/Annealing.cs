namespace HospitalOps.Placement.Planning;

/// <summary>One run of simulated annealing over a filled plan.</summary>
internal sealed class Annealing
{
    private const int MovesPerBlock = 2048;

    /// <summary>Share of the run spent at the end accepting improvements only.</summary>
    private const double DescentShare = 0.06;

    /// <summary>So many draws without a move count as one.</summary>
    private const int DrawsPerMove = 32;

    private readonly PlanState state;
    private readonly PlanModel model;
    private readonly PlanOptions options;
    private readonly TimeProvider time;
    private readonly MoveSource moves;
    private readonly PlanPlace[] best;
    private long bestCost;
    private SplitRandom random;

    public Annealing(PlanState state, PlanModel model, PlanOptions options, TimeProvider time)
    {
        (this.state, this.model, this.options, this.time) = (state, model, options, time);
        random = new SplitRandom(options.Seed);
        moves = new MoveSource(state, model, options.ChainShare);
        best = new PlanPlace[model.Stays.Count];
        Remember();
    }

    public PlanResult Run(IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var stopped = false;
        for (double fraction = options.MaxMoves == 0 ? 1 : 0; fraction < 1 && moves.CanMove && !stopped; )
        {
            var temperature = Temperature(fraction);
            var block = options.MaxMoves is { } max
                ? (int)Math.Min(MovesPerBlock, Math.Max(1, max - moves.Evaluated))
                : MovesPerBlock;
            for (var i = 0; i < block; i++)
                moves.Try(ref random, temperature);
            if (state.Cost < bestCost)
                Remember();
            fraction = Fraction(started);
            progress?.Report(new PlanProgress(fraction, bestCost, moves.Evaluated));
            stopped = cancellation.IsCancellationRequested;
        }

        return new PlanResult(best, bestCost, moves.Evaluated, stopped);
    }

    private double Fraction(long started)
    {
        var byMoves = options.MaxMoves is { } max
            ? Math.Max(moves.Evaluated, moves.Drawn / DrawsPerMove) / (double)Math.Max(1, max)
            : 0;
        var byTime = options.TimeLimit is { } limit ? time.GetElapsedTime(started) / limit : 0;
        return Math.Max(byMoves, byTime);
    }

    private double Temperature(double fraction)
    {
        var cooling = fraction / (1 - DescentShare);
        return cooling >= 1
            ? 0
            : options.StartTemperature * Math.Pow(options.EndTemperature / options.StartTemperature, cooling);
    }

    private void Remember()
    {
        bestCost = state.Cost;
        for (var i = 0; i < best.Length; i++)
            best[i] = new PlanPlace(state.Start(i), state.Room(i));
    }
}
