namespace HospitalOps.Placement.Planning;

/// <summary>
/// Sends a stay to another room and everybody who is in its way there back to the room it came from, then everybody in
/// their way, and so on until
/// nobody disagrees and no bed is missing. So two rooms exchange a part of what they hold, and a room changes its sex
/// without mixed nights on the way.
/// </summary>
internal sealed class RoomExchange(PlanState state, RoomChoice choice, PlanModel model)
{
    /// <summary>Longer exchanges are given up: they cost time, and few of them pay.</summary>
    private const int Longest = 12;

    private readonly int[] chain = new int[Longest];
    private readonly int[] takenIn = new int[model.Stays.Count];
    private readonly RoomFlow flow = new(model.Days);
    private int turn,
        count,
        here,
        there;
    private long roomDelta;

    /// <summary>Looks for the exchange that begins with this stay; false when none closes. Nothing changes.</summary>
    public bool Build(ref SplitRandom random, int stay, int target)
    {
        (here, there, count, roomDelta) = (state.Room(stay), target, 0, 0);
        turn++;
        flow.Clear();
        if (!Add(stay))
            return false;
        for (var settled = 0; ; )
        {
            for (; settled < count; settled++)
            {
                if (!AddThoseWhoDisagreeWith(chain[settled]))
                    return false;
            }

            var (room, day) = FirstOverfull();
            if (room < 0)
                return true;
            var one = state.Somebody(ref random, room, day, takenIn, turn);
            if (one < 0 || !Add(one))
                return false;
        }
    }

    public long Delta() => roomDelta + state.Rooms.Delta(here, there, flow);

    public void Apply(long delta)
    {
        for (var i = 0; i < count; i++)
            state.Move(chain[i], state.StartIndex(chain[i]), OtherRoom(chain[i]), i == 0 ? delta : 0);
    }

    private int OtherRoom(int stay) => state.Room(stay) == here ? there : here;

    private bool AddThoseWhoDisagreeWith(int stay)
    {
        var target = OtherRoom(stay);
        if (!state.Rooms.AnyDisagree(stay, state.Start(stay), target))
            return true;
        for (var other = state.Members.First(target); other >= 0; other = state.Members.Next(other))
        {
            if (
                takenIn[other] != turn
                && state.Rooms.Disagree(stay, other, target)
                && state.OverlapsInTime(stay, other)
                && !Add(other)
            )
                return false;
        }

        return true;
    }

    private bool Add(int stay)
    {
        var target = OtherRoom(stay);
        if (count == Longest || !choice.Allows(stay, target))
            return false;
        takenIn[stay] = turn;
        chain[count++] = stay;
        roomDelta += state.RoomCost(stay, target) - state.RoomCost(stay, state.Room(stay));
        state.Rooms.AddTo(flow, stay, state.Start(stay), target == there ? 1 : -1);
        return true;
    }

    /// <summary>
    /// The first night that the exchange would overfill; a room that was overfull before does not count unless it gets
    /// worse.
    /// </summary>
    private (int Room, int Day) FirstOverfull()
    {
        var (capacityHere, capacityThere) = (state.Rooms.Capacity(here), state.Rooms.Capacity(there));
        for (var day = flow.From; day < flow.To; day++)
        {
            var net = flow.Women[day] + flow.Men[day];
            if (net > 0 && state.Rooms.Occupancy(there, day) + net > capacityThere)
                return (there, day);
            if (net < 0 && state.Rooms.Occupancy(here, day) - net > capacityHere)
                return (here, day);
        }

        return (-1, 0);
    }
}
