namespace HospitalOps.Placement.Planning;

/// <summary>
/// A complete plan with all its counters. Changes are evaluated on the difference only; nothing in here allocates after construction.
/// </summary>
internal sealed class PlanState
{
    private readonly PlanModel model;
    private readonly RoomTerms terms;
    private readonly TheatreState theatre;
    private readonly int days;
    private readonly int[] women;
    private readonly int[] men;
    private readonly int[] mayStay;
    private readonly bool[] isFemale;
    private readonly bool[] mayOverstay;
    private readonly int[] length;
    private readonly int[][] roomCost;
    private readonly int[][] starts;
    private readonly int[][] startCost;
    private readonly int[] startIndex;
    private readonly int[] room;

    public PlanState(PlanModel model)
    {
        this.model = model;
        terms = model.Rooms;
        days = model.Days;
        theatre = new TheatreState(model);
        var cells = terms.Capacity.Length * days;
        women = new int[cells];
        men = new int[cells];
        mayStay = terms.MayStayAlready is { } already ? [.. already] : new int[cells];
        isFemale = [.. model.Stays.Select(s => s.IsFemale)];
        mayOverstay = [.. model.Stays.Select(s => s.MayOverstay)];
        length = [.. model.Stays.Select(s => s.Length)];
        roomCost = [.. model.Stays.Select(s => s.RoomCost)];
        starts = [.. model.Stays.Select(s => s.Starts)];
        startCost = [.. model.Stays.Select(s => s.StartCost)];
        startIndex = new int[length.Length];
        room = new int[length.Length];
        Array.Fill(room, -1);
        Cost = EmptyCost();
    }

    /// <summary>Cost of everything that is placed, hard penalties included.</summary>
    public long Cost { get; private set; }

    public int Room(int stay) => room[stay];

    public int StartIndex(int stay) => startIndex[stay];

    public int Start(int stay) => starts[stay][startIndex[stay]];

    public int[] StartsOf(int stay) => starts[stay];

    public bool OverlapsInTime(int a, int b)
    {
        var (startA, startB) = (Start(a), Start(b));
        return startA < startB + length[b] && startB < startA + length[a];
    }

    /// <summary>What placing an unplaced stay would cost.</summary>
    public long InsertionCost(int stay, int newStartIndex, int newRoom)
    {
        var start = starts[stay][newStartIndex];
        return roomCost[stay][newRoom] + startCost[stay][newStartIndex] + theatre.Trial(stay, start) + RoomDelta(newRoom, -1, 0, stay, start);
    }

    public void Insert(int stay, int newStartIndex, int newRoom)
    {
        Cost += InsertionCost(stay, newStartIndex, newRoom);
        Put(stay, newStartIndex, newRoom);
        theatre.Add(stay, Start(stay), 1);
    }

    /// <summary>Difference of cost if the stay moved; nothing changes.</summary>
    public long MoveDelta(int stay, int newStartIndex, int newRoom)
    {
        var (oldRoom, oldIndex) = (room[stay], startIndex[stay]);
        var (oldStart, newStart) = (starts[stay][oldIndex], starts[stay][newStartIndex]);
        long delta = roomCost[stay][newRoom] - roomCost[stay][oldRoom] + startCost[stay][newStartIndex] - startCost[stay][oldIndex];
        if (oldStart != newStart)
            delta += theatre.ShiftDelta(stay, oldStart, newStart);
        return oldRoom == newRoom
            ? delta + RoomDelta(oldRoom, stay, oldStart, stay, newStart)
            : delta + RoomDelta(oldRoom, stay, oldStart, -1, 0) + RoomDelta(newRoom, -1, 0, stay, newStart);
    }

    public void Move(int stay, int newStartIndex, int newRoom, long delta)
    {
        var oldStart = Start(stay);
        Take(stay);
        Put(stay, newStartIndex, newRoom);
        if (Start(stay) != oldStart)
        {
            theatre.Add(stay, oldStart, -1);
            theatre.Add(stay, Start(stay), 1);
        }

        Cost += delta;
    }

    /// <summary>Difference of cost if two stays in different rooms changed rooms, each with its new first day; nothing changes.</summary>
    public long SwapDelta(int a, int newIndexA, int b, int newIndexB)
    {
        var (roomA, roomB) = (room[a], room[b]);
        var (oldA, oldB) = (Start(a), Start(b));
        var (newA, newB) = (starts[a][newIndexA], starts[b][newIndexB]);
        long delta = roomCost[a][roomB] - roomCost[a][roomA] + roomCost[b][roomA] - roomCost[b][roomB]
            + startCost[a][newIndexA] - startCost[a][startIndex[a]] + startCost[b][newIndexB] - startCost[b][startIndex[b]];
        if (oldA != newA || oldB != newB)
            delta += theatre.SwapDelta(a, oldA, newA, b, oldB, newB);
        return delta + RoomDelta(roomA, a, oldA, b, newB) + RoomDelta(roomB, b, oldB, a, newA);
    }

    public void Swap(int a, int newIndexA, int b, int newIndexB, long delta)
    {
        var (roomA, roomB) = (room[a], room[b]);
        Move(a, newIndexA, roomB, 0);
        Move(b, newIndexB, roomA, delta);
    }

    /// <summary>Cost of a room over the days in which one stay leaves it and another one comes, less the cost as it is.</summary>
    private long RoomDelta(int atRoom, int leaving, int leavingStart, int coming, int comingStart)
    {
        var (leavingEnd, comingEnd) = (-1, -1);
        var (from, to) = (int.MaxValue, -1);
        if (leaving >= 0)
        {
            leavingEnd = leavingStart + length[leaving];
            (from, to) = (leavingStart, leavingEnd);
        }

        if (coming >= 0)
        {
            comingEnd = comingStart + length[coming];
            from = Math.Min(from, comingStart);
            to = Math.Max(to, comingEnd);
        }

        to = Math.Min(to, days - 1);
        var capacity = terms.Capacity[atRoom];
        var mixCost = terms.SameSex[atRoom] ? terms.SexMixCost : 0;
        long delta = 0;
        for (var day = from; day <= to; day++)
        {
            var (addWomen, addMen, addStay) = (0, 0, 0);
            if (leaving >= 0)
            {
                if (day >= leavingStart && day < leavingEnd)
                    _ = isFemale[leaving] ? addWomen-- : addMen--;
                else if (day == leavingEnd && mayOverstay[leaving])
                    addStay--;
            }

            if (coming >= 0)
            {
                if (day >= comingStart && day < comingEnd)
                    _ = isFemale[coming] ? addWomen++ : addMen++;
                else if (day == comingEnd && mayOverstay[coming])
                    addStay++;
            }

            if ((addWomen | addMen | addStay) == 0)
                continue;
            var cell = (atRoom * days) + day;
            var (w, m, s) = (women[cell], men[cell], mayStay[cell]);
            delta += CellCost(capacity, mixCost, day, w + addWomen, m + addMen, s + addStay) - CellCost(capacity, mixCost, day, w, m, s);
        }

        return delta;
    }

    private long CellCost(int capacity, int mixCost, int day, int w, int m, int s)
    {
        var free = capacity - w - m;
        long cost = w > 0 && m > 0 ? mixCost : 0;
        cost += free >= 0 ? (long)free * terms.IdleBedCost[day] : -(long)free * terms.OverfullCost;
        var missing = s - free;
        return missing > 0 ? cost + ((long)missing * terms.OvercrowdRiskCost) : cost;
    }

    private long EmptyCost()
    {
        var cost = theatre.Cost();
        for (var r = 0; r < terms.Capacity.Length; r++)
        {
            for (var day = 0; day < days; day++)
                cost += CellCost(terms.Capacity[r], 0, day, 0, 0, mayStay[(r * days) + day]);
        }

        return cost;
    }

    private void Put(int stay, int newStartIndex, int newRoom)
    {
        startIndex[stay] = newStartIndex;
        room[stay] = newRoom;
        Count(stay, 1);
    }

    private void Take(int stay) => Count(stay, -1);

    private void Count(int stay, int by)
    {
        var start = Start(stay);
        var first = (room[stay] * days) + start;
        var counts = isFemale[stay] ? women : men;
        for (var i = 0; i < length[stay]; i++)
            counts[first + i] += by;
        if (mayOverstay[stay] && start + length[stay] < days)
            mayStay[first + length[stay]] += by;
    }
}
