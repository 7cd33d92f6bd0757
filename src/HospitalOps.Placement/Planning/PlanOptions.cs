namespace HospitalOps.Placement.Planning;

/// <summary>
/// When the search stops and how it behaves. With <see cref="MaxMoves"/> alone the result depends on model and seed
/// only;
/// with a time limit also on the speed of the machine.
/// </summary>
public sealed record PlanOptions
{
    public ulong Seed { get; init; } = 1;

    /// <summary>Stop after so many evaluated moves.</summary>
    public long? MaxMoves { get; init; }

    /// <summary>Stop after so much time.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>
    /// Temperature at the beginning, in units of cost: a worsening of this size is then accepted in one of three cases.
    /// </summary>
    public double StartTemperature { get; init; } = 500;

    public double EndTemperature { get; init; } = 2;

    /// <summary>
    /// Share of the moves that go through several stays at once (exchanges between two rooms, chains through more).
    /// They pay where the rooms are all that is
    /// to decide; where first days are, too, the same time is better spent on single moves.
    /// </summary>
    public double ChainShare { get; init; }
}

/// <summary>How far the search is.</summary>
/// <param name="Fraction">0 to 1 of the moves or of the time.</param>
/// <param name="Cost">Best cost so far.</param>
/// <param name="Moves">Moves evaluated so far.</param>
public readonly record struct PlanProgress(double Fraction, long Cost, long Moves);

/// <summary>A plan: the place of every stay, in the order of the model.</summary>
/// <remarks><c>WasCancelled</c>: the search was interrupted; the plan is the best one found until then.</remarks>
public sealed record PlanResult(IReadOnlyList<PlanPlace> Places, long Cost, long Moves, bool WasCancelled);
