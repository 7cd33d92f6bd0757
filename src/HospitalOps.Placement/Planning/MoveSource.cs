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
        rooms = [.. model.Stays.Select(s => s.Rooms)];
        allowed = [.. model.Stays.Select(s => Table(s.Rooms, (t, room, _) => t[room] = true, new bool[roomCount]))];
        indexOfStart = [.. model.Stays.Select(s => Table(s.Starts, (t, day, i) => t[day] = i, [.. Enumerable.Repeat(-1, model.Days)]))];
        movable = [.. Enumerable.Range(0, model.Stays.Count).Where(i => model.Stays[i].Rooms.Length > 1 || model.Stays[i].Starts.Length > 1)];
    }

    public bool CanMove => movable.Length > 0;

    /// <summary>One move, evaluated and perhaps accepted.</summary>
    public void Try(ref SplitRandom random, double temperature)
    {
        var stay = movable[random.Below(movable.Length)];
        var kind = random.Below(16);
        if (kind < 6)
            TryRoom(ref random, temperature, stay);
        else if (kind < 10)
            TryStart(ref random, temperature, stay, kind < 8);
        else
            TrySwap(ref random, temperature, stay, kind < 13);
    }

    private void TryRoom(ref SplitRandom random, double temperature, int stay)
    {
        var room = rooms[stay][random.Below(rooms[stay].Length)];
        if (room != state.Room(stay))
            TryMove(ref random, temperature, stay, state.StartIndex(stay), room);
    }

    private void TryStart(ref SplitRandom random, double temperature, int stay, bool sameRoom)
    {
        var index = random.Below(state.StartsOf(stay).Length);
        if (index != state.StartIndex(stay))
            TryMove(ref random, temperature, stay, index, sameRoom ? state.Room(stay) : rooms[stay][random.Below(rooms[stay].Length)]);
    }

    private void TryMove(ref SplitRandom random, double temperature, int stay, int startIndex, int room)
    {
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
