namespace HospitalOps.Placement.Planning;

/// <summary>Draws moves, evaluates them and carries out the accepted ones.</summary>
internal sealed class MoveSource
{
    private readonly PlanState state;
    private readonly RoomChoice choice;
    private readonly RoomExchange exchange;
    private readonly EjectionChain ejection;
    private readonly double chainShare;
    private readonly int[][] indexOfStart;
    private readonly int[] movable;

    public MoveSource(PlanState state, PlanModel model, double chainShare)
    {
        (this.state, this.chainShare) = (state, chainShare);
        choice = new RoomChoice(model);
        exchange = new RoomExchange(state, choice, model);
        ejection = new EjectionChain(state, choice, model);
        indexOfStart = [.. model.Stays.Select(s => IndexOfStart(s, model.Days))];
        movable =
        [
            .. Enumerable
                .Range(0, model.Stays.Count)
                .Where(i => model.Stays[i].Rooms.Length > 1 || model.Stays[i].Starts.Length > 1),
        ];
    }

    public bool CanMove => movable.Length > 0;

    /// <summary>Moves whose difference of cost was computed; draws that lead nowhere are not counted.</summary>
    public long Evaluated { get; private set; }

    /// <summary>All draws; where hardly any leads to a move, a search that counts moves must still end.</summary>
    public long Drawn { get; private set; }

    /// <summary>Draws one move; evaluates it and carries it out if it is accepted.</summary>
    public void Try(ref SplitRandom random, double temperature)
    {
        Drawn++;
        var stay = movable[random.Below(movable.Length)];
        if (chainShare > 0 && random.Unit() <= chainShare)
        {
            TryChain(ref random, temperature, stay);
            return;
        }

        var kind = random.Below(16);
        if (kind < 5)
            TryRoom(ref random, temperature, stay);
        else if (kind < 9 && state.StartsOf(stay).Length > 1)
            TryStart(ref random, temperature, stay, kind < 7);
        else
            TrySwap(ref random, temperature, stay, kind < 12 && state.StartsOf(stay).Length > 1);
    }

    /// <summary>
    /// A move of several stays between rooms, first days kept. How much worse the plan may become is drawn first, so
    /// that only rooms are drawn that the
    /// stay can afford; a little more is let through, since those who make room for it may gain.
    /// </summary>
    private void TryChain(ref SplitRandom random, double temperature, int stay)
    {
        var threshold = temperature > 0 ? -temperature * Math.Log(random.Unit()) : 0;
        var room = choice.Within(ref random, stay, state.RoomCost(stay, state.Room(stay)) + threshold + temperature);
        if (room == state.Room(stay))
            return;
        Evaluated++;
        if (random.Below(3) == 0)
        {
            ejection.Try(ref random, stay, room, threshold);
        }
        else if (exchange.Build(ref random, stay, room) && exchange.Delta() is var delta && delta <= threshold)
        {
            exchange.Apply(delta);
        }
    }

    private void TryRoom(ref SplitRandom random, double temperature, int stay)
    {
        var room = choice.Any(ref random, stay);
        if (room != state.Room(stay))
            TryMove(ref random, temperature, stay, state.StartIndex(stay), room);
    }

    private void TryStart(ref SplitRandom random, double temperature, int stay, bool sameRoom)
    {
        var index = random.Below(state.StartsOf(stay).Length);
        if (index != state.StartIndex(stay))
            TryMove(ref random, temperature, stay, index, sameRoom ? state.Room(stay) : choice.Any(ref random, stay));
    }

    private void TryMove(ref SplitRandom random, double temperature, int stay, int startIndex, int room)
    {
        Evaluated++;
        var delta = state.MoveDelta(stay, startIndex, room);
        if (Accept(ref random, temperature, delta))
            state.Move(stay, startIndex, room, delta);
    }

    /// <summary>Exchanges the rooms of two stays, and with <paramref name="daysToo"/> also their first days.</summary>
    private void TrySwap(ref SplitRandom random, double temperature, int stay, bool daysToo)
    {
        var other = movable[random.Below(movable.Length)];
        var (roomA, roomB) = (state.Room(stay), state.Room(other));
        if (roomA == roomB || !choice.Allows(stay, roomB) || !choice.Allows(other, roomA))
            return;
        var (indexA, indexB) = (state.StartIndex(stay), state.StartIndex(other));
        if (daysToo)
        {
            (indexA, indexB) = (indexOfStart[stay][state.Start(other)], indexOfStart[other][state.Start(stay)]);
            if (indexA < 0 || indexB < 0)
                return;
        }
        else if (!state.OverlapsInTime(stay, other))
        {
            return;
        }

        Evaluated++;
        var delta = state.SwapDelta(stay, indexA, other, indexB);
        if (Accept(ref random, temperature, delta))
            state.Swap(stay, indexA, other, indexB, delta);
    }

    private static bool Accept(ref SplitRandom random, double temperature, long delta) =>
        delta <= 0 || (temperature > 0 && delta < temperature * 16 && random.Unit() < Math.Exp(-delta / temperature));

    private static int[] IndexOfStart(PlanStay stay, int days)
    {
        var index = new int[days];
        Array.Fill(index, -1);
        for (var i = 0; i < stay.Starts.Length; i++)
            index[stay.Starts[i]] = i;
        return index;
    }
}
