namespace HospitalOps.Placement.Planning;

/// <summary>
/// The first complete plan: hints first, then everybody else where it costs least, those with the least choice first.
/// </summary>
internal static class PlanBuilder
{
    public static void Fill(PlanState state, PlanModel model)
    {
        var rest = new List<int>();
        for (var i = 0; i < model.Stays.Count; i++)
        {
            var stay = model.Stays[i];
            var hinted =
                stay.Hint is { } hint && Array.IndexOf(stay.Rooms, hint.Room) >= 0
                    ? Array.BinarySearch(stay.Starts, hint.Start)
                    : -1;
            if (hinted >= 0)
                state.Insert(i, hinted, stay.Hint!.Value.Room);
            else
                rest.Add(i);
        }

        foreach (
            var i in rest.OrderBy(i => model.Stays[i].Starts.Length)
                .ThenByDescending(i => model.Stays[i].Length)
                .ThenBy(i => i)
        )
        {
            var stay = model.Stays[i];
            var (bestCost, bestStart, bestRoom) = (long.MaxValue, 0, stay.Rooms[0]);
            for (var s = 0; s < stay.Starts.Length; s++)
            {
                foreach (var room in stay.Rooms)
                {
                    var cost = state.InsertionCost(i, s, room);
                    if (cost < bestCost)
                        (bestCost, bestStart, bestRoom) = (cost, s, room);
                }
            }

            state.Insert(i, bestStart, bestRoom);
        }
    }
}
