namespace HospitalOps.Placement.Planning;

/// <summary>
/// The rooms a stay may have, cheapest first. Most rooms are hopeless for a stay; drawing among those it can afford is
/// what makes chains worth trying.
/// </summary>
internal sealed class RoomChoice
{
    private readonly int[][] rooms;
    private readonly int[][] costs;
    private readonly bool[][] allowed;

    public RoomChoice(PlanModel model)
    {
        rooms = [.. model.Stays.Select(CheapestFirst)];
        costs = [.. model.Stays.Zip(rooms, (s, list) => Array.ConvertAll(list, r => s.RoomCost[r]))];
        allowed = [.. model.Stays.Select(s => Marked(s.Rooms, model.Rooms.Capacity.Length))];
    }

    public bool Allows(int stay, int room) => allowed[stay][room];

    /// <summary>Any room, the cheap ones more often than the dear ones.</summary>
    public int Any(ref SplitRandom random, int stay)
    {
        var u = random.Unit();
        var list = rooms[stay];
        return list[Math.Min(list.Length - 1, (int)(u * u * list.Length))];
    }

    /// <summary>A room that costs the stay at most so much, all equally likely; negative when there is none.</summary>
    public int Within(ref SplitRandom random, int stay, double limit)
    {
        var list = costs[stay];
        var (low, high) = (0, list.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = list[middle] <= limit ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? -1 : rooms[stay][random.Below(low)];
    }

    /// <summary>By cost, then by room.</summary>
    private static int[] CheapestFirst(PlanStay stay)
    {
        var keys = Array.ConvertAll(stay.Rooms, r => ((long)stay.RoomCost[r] << 32) + r);
        Array.Sort(keys);
        return Array.ConvertAll(keys, k => (int)(k & int.MaxValue));
    }

    private static bool[] Marked(int[] rooms, int count)
    {
        var marks = new bool[count];
        foreach (var room in rooms)
            marks[room] = true;
        return marks;
    }
}
