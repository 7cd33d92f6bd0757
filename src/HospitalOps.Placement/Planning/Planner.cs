namespace HospitalOps.Placement.Planning;

/// <summary>
/// Places all stays of a model: greedy construction, then simulated annealing with room moves, day moves and exchanges.
/// Anytime (the best plan so far is always at hand), cancellable, and reproducible for a seed when moves are counted.
/// </summary>
public sealed class Planner(TimeProvider time)
{
    /// <summary>Searches until the options say stop.</summary>
    /// <exception cref="ArgumentException">Neither a number of moves nor a time is given, or a stay has no possible
    /// place.</exception>
    public PlanResult Plan(
        PlanModel model,
        PlanOptions options,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        if (options.MaxMoves is null && options.TimeLimit is null)
            throw new ArgumentException("A number of moves or a time limit is needed.", nameof(options));
        foreach (var stay in model.Stays)
        {
            if (stay.Starts.Length == 0 || stay.Rooms.Length == 0)
                throw new ArgumentException("A stay has no possible first day or no possible room.", nameof(model));
        }

        var state = new PlanState(model);
        PlanBuilder.Fill(state, model);
        return new Annealing(state, model, options, time).Run(progress, cancellation);
    }

    /// <summary>Cost of given places, hard penalties included.</summary>
    public static long Cost(PlanModel model, IReadOnlyList<PlanPlace> places)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(places);
        var state = new PlanState(model);
        for (var i = 0; i < places.Count; i++)
            state.Insert(i, Array.IndexOf(model.Stays[i].Starts, places[i].Start), places[i].Room);
        return state.Cost;
    }
}
