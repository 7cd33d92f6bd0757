namespace HospitalOps.Placement.Planning;

/// <summary>
/// A complete plan with all its counters. Changes are evaluated on the difference only; nothing in here allocates after
/// construction.
/// </summary>
internal sealed class PlanState
{
    private readonly RoomState rooms;
    private readonly TheatreState theatre;
    private readonly RoomMembers members;
    private readonly int[] length;
    private readonly int[][] roomCost;
    private readonly int[][] starts;
    private readonly int[][] startCost;
    private readonly int[] startIndex;
    private readonly int[] start;
    private readonly int[] room;

    public PlanState(PlanModel model)
    {
        rooms = new RoomState(model);
        theatre = new TheatreState(model);
        members = new RoomMembers(model.Rooms.Capacity.Length, model.Stays.Count);
        length = [.. model.Stays.Select(s => s.Length)];
        roomCost = [.. model.Stays.Select(s => s.RoomCost)];
        starts = [.. model.Stays.Select(s => s.Starts)];
        startCost = [.. model.Stays.Select(s => s.StartCost)];
        startIndex = new int[length.Length];
        start = new int[length.Length];
        room = new int[length.Length];
        Array.Fill(room, -1);
        Cost = theatre.Cost() + rooms.Cost();
    }

    /// <summary>Cost of everything that is placed, hard penalties included.</summary>
    public long Cost { get; private set; }

    /// <summary>The counters of rooms and days, to look at.</summary>
    public RoomState Rooms => rooms;

    /// <summary>The stays of each room, to look at.</summary>
    public RoomMembers Members => members;

    public int Room(int stay) => room[stay];

    public int RoomCost(int stay, int inRoom) => roomCost[stay][inRoom];

    public int StartIndex(int stay) => startIndex[stay];

    public int Start(int stay) => start[stay];

    public int End(int stay) => start[stay] + length[stay];

    public int[] StartsOf(int stay) => starts[stay];

    public bool OverlapsInTime(int a, int b) => start[a] < End(b) && start[b] < End(a);

    /// <summary>
    /// Somebody in the room on that day who does not bear the mark, all equally likely; negative when there is nobody.
    /// </summary>
    public int Somebody(ref SplitRandom random, int inRoom, int day, int[] marks, int mark)
    {
        var (picked, seen) = (-1, 0);
        for (var stay = members.First(inRoom); stay >= 0; stay = members.Next(stay))
        {
            if (marks[stay] != mark && Start(stay) <= day && day < End(stay) && random.Below(++seen) == 0)
                picked = stay;
        }

        return picked;
    }

    /// <summary>What placing an unplaced stay would cost.</summary>
    public long InsertionCost(int stay, int newStartIndex, int newRoom)
    {
        var newStart = starts[stay][newStartIndex];
        return roomCost[stay][newRoom]
            + startCost[stay][newStartIndex]
            + theatre.Trial(stay, newStart)
            + rooms.Delta(newRoom, -1, 0, stay, newStart);
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
        long delta =
            roomCost[stay][newRoom]
            - roomCost[stay][oldRoom]
            + startCost[stay][newStartIndex]
            - startCost[stay][oldIndex];
        if (oldStart != newStart)
            delta += theatre.ShiftDelta(stay, oldStart, newStart);
        return oldRoom == newRoom
            ? delta + rooms.Delta(oldRoom, stay, oldStart, stay, newStart)
            : delta + rooms.Delta(oldRoom, stay, oldStart, -1, 0) + rooms.Delta(newRoom, -1, 0, stay, newStart);
    }

    public void Move(int stay, int newStartIndex, int newRoom, long delta)
    {
        var oldStart = Start(stay);
        Lift(stay);
        Put(stay, newStartIndex, newRoom);
        if (Start(stay) != oldStart)
        {
            theatre.Add(stay, oldStart, -1);
            theatre.Add(stay, Start(stay), 1);
        }

        Cost += delta;
    }

    /// <summary>
    /// Difference of cost if two stays in different rooms changed rooms, each with its new first day; nothing changes.
    /// </summary>
    public long SwapDelta(int a, int newIndexA, int b, int newIndexB)
    {
        var (roomA, roomB) = (room[a], room[b]);
        var (oldA, oldB) = (Start(a), Start(b));
        var (newA, newB) = (starts[a][newIndexA], starts[b][newIndexB]);
        long delta =
            roomCost[a][roomB]
            - roomCost[a][roomA]
            + roomCost[b][roomA]
            - roomCost[b][roomB]
            + startCost[a][newIndexA]
            - startCost[a][startIndex[a]]
            + startCost[b][newIndexB]
            - startCost[b][startIndex[b]];
        if (oldA != newA || oldB != newB)
            delta += theatre.SwapDelta(a, oldA, newA, b, oldB, newB);
        return delta + rooms.Delta(roomA, a, oldA, b, newB) + rooms.Delta(roomB, b, oldB, a, newA);
    }

    public void Swap(int a, int newIndexA, int b, int newIndexB, long delta)
    {
        var (roomA, roomB) = (room[a], room[b]);
        Move(a, newIndexA, roomB, 0);
        Move(b, newIndexB, roomA, delta);
    }

    /// <summary>
    /// Takes a stay out of its room, first day kept, and returns the difference of cost, which <see cref="Settle"/>
    /// books at the end.
    /// </summary>
    public long TakeOut(int stay)
    {
        Lift(stay);
        return -RoomInsertion(stay, room[stay]);
    }

    /// <summary>Puts a stay that was taken out into a room, and returns the difference of cost.</summary>
    public long PutIn(int stay, int newRoom)
    {
        var delta = RoomInsertion(stay, newRoom);
        Drop(stay, newRoom);
        return delta;
    }

    /// <summary>As <see cref="TakeOut"/>, when the cost is of no interest because it will be undone.</summary>
    public void Lift(int stay)
    {
        rooms.Count(stay, Start(stay), room[stay], -1);
        members.Remove(stay, room[stay]);
    }

    /// <summary>As <see cref="PutIn"/>, when the cost is of no interest because it was there before.</summary>
    public void Drop(int stay, int newRoom)
    {
        room[stay] = newRoom;
        rooms.Count(stay, Start(stay), newRoom, 1);
        members.Add(stay, newRoom);
    }

    /// <summary>Books the difference of cost of stays taken out and put in; all must be in a room again.</summary>
    public void Settle(long delta) => Cost += delta;

    private long RoomInsertion(int stay, int newRoom) =>
        roomCost[stay][newRoom] + rooms.Delta(newRoom, -1, 0, stay, Start(stay));

    private void Put(int stay, int newStartIndex, int newRoom)
    {
        startIndex[stay] = newStartIndex;
        start[stay] = starts[stay][newStartIndex];
        Drop(stay, newRoom);
    }
}
