namespace HospitalOps.Placement.Planning;

/// <summary>Draws moves, evaluates them and carries out the accepted ones.</summary>
internal sealed class MoveSource
{
    private readonly PlanState state;
    private readonly int[][] rooms;
    private readonly bool[][] allowed;
    private readonly int[][] indexOfStart;
    private readonly int[] movable;

    public MoveSource(PlanState state, PlanModel model)
    {
        this.state = state;
        var roomCount = model.Rooms.Capacity.Length;
        rooms = [.. model.Stays.Select(s => s.Rooms.OrderBy(r => s.RoomCost[r]).ThenBy(r => r).ToArray())];
        allowed = [.. model.Stays.Select(s => Table(s.Rooms, (t, room, _) => t[room] = true, new bool[roomCount]))];
        indexOfStart = [.. model.Stays.Select(s => Table(s.Starts, (t, day, i) => t[day] = i, [.. Enumerable.Repeat(-1, model.Days)]))];
        movable = [.. Enumerable.Range(0, model.Stays.Count).Where(i => model.Stays[i].Rooms.Length > 1 || model.Stays[i].Starts.Length > 1)];
    }

    public bool CanMove => movable.Length > 0;

    /// <summary>Moves whose difference of cost was computed; draws that lead nowhere are not counted.</summary>
    public long Evaluated { get; private set; }

    /// <summary>Draws one move; evaluates it and carries it out if it is accepted.</summary>
    public void Try(ref SplitRandom random, double temperature)
    {
        var stay = movable[random.Below(movable.Length)];
        var kind = random.Below(16);
        if (kind < 5)
            TryRoom(ref random, temperature, stay);
        else if (kind < 9 && state.StartsOf(stay).Length > 1)
            TryStart(ref random, temperature, stay, kind < 7);
        else
            TrySwap(ref random, temperature, stay, kind < 12 && state.StartsOf(stay).Length > 1);
    }

    /// <summary>A room, the cheap ones more often than the dear ones.</summary>
    private int DrawRoom(ref SplitRandom random, int stay)
    {
        var u = random.Unit();
        var list = rooms[stay];
        return list[Math.Min(list.Length - 1, (int)(u * u * list.Length))];
    }

    private void TryRoom(ref SplitRandom random, double temperature, int stay)
    {
        var room = DrawRoom(ref random, stay);
        if (room != state.Room(stay))
            TryMove(ref random, temperature, stay, state.StartIndex(stay), room);
    }

    private void TryStart(ref SplitRandom random, double temperature, int stay, bool sameRoom)
    {
        var index = random.Below(state.StartsOf(stay).Length);
        if (index != state.StartIndex(stay))
            TryMove(ref random, temperature, stay, index, sameRoom ? state.Room(stay) : DrawRoom(ref random, stay));
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
        if (roomA == roomB || !allowed[stay][roomB] || !allowed[other][roomA])
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

    private static T[] Table<T>(int[] entries, Action<T[], int, int> set, T[] table)
    {
        for (var i = 0; i < entries.Length; i++)
            set(table, entries[i], i);
        return table;
    }
}
