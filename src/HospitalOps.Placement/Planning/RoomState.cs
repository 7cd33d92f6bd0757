namespace HospitalOps.Placement.Planning;

/// <summary>Who is in which room on which day, counted, and what it costs.</summary>
internal sealed class RoomState
{
    private readonly RoomTerms terms;
    private readonly int days;
    private readonly int[] women;
    private readonly int[] men;
    private readonly int[] mayStay;
    private readonly bool[] isFemale;
    private readonly bool[] mayOverstay;
    private readonly int[] length;

    public RoomState(PlanModel model)
    {
        (terms, days) = (model.Rooms, model.Days);
        var cells = terms.Capacity.Length * days;
        women = new int[cells];
        men = new int[cells];
        mayStay = terms.MayStayAlready is { } already ? [.. already] : new int[cells];
        isFemale = [.. model.Stays.Select(s => s.IsFemale)];
        mayOverstay = [.. model.Stays.Select(s => s.MayOverstay)];
        length = [.. model.Stays.Select(s => s.Length)];
    }

    public int Capacity(int room) => terms.Capacity[room];

    public int Occupancy(int room, int day) => women[(room * days) + day] + men[(room * days) + day];

    /// <summary>True when the two may not share the room in one night without cost.</summary>
    public bool Disagree(int a, int b, int room) => terms.SameSex[room] && isFemale[a] != isFemale[b];

    /// <summary>
    /// True when somebody in the room disagrees with the stay on one of its nights; spares most looks at the single
    /// patients.
    /// </summary>
    public bool AnyDisagree(int stay, int start, int room)
    {
        if (!terms.SameSex[room])
            return false;
        var first = (room * days) + start;
        foreach (var other in (isFemale[stay] ? men : women).AsSpan(first, length[stay]))
        {
            if (other > 0)
                return true;
        }

        return false;
    }

    public long Cost()
    {
        long cost = 0;
        for (var r = 0; r < terms.Capacity.Length; r++)
        {
            for (var day = 0; day < days; day++)
            {
                var cell = (r * days) + day;
                cost += CellCost(terms.Capacity[r], MixCost(r), day, women[cell], men[cell], mayStay[cell]);
            }
        }

        return cost;
    }

    /// <summary>Adds a stay to the counters or takes it off.</summary>
    public void Count(int stay, int start, int room, int by)
    {
        var first = (room * days) + start;
        var counts = isFemale[stay] ? women : men;
        for (var i = 0; i < length[stay]; i++)
            counts[first + i] += by;
        if (mayOverstay[stay] && start + length[stay] < days)
            mayStay[first + length[stay]] += by;
    }

    /// <summary>True when the stay finds a bed on all its nights and mixes no sexes.</summary>
    public bool Fits(int stay, int start, int room)
    {
        var first = (room * days) + start;
        var capacity = terms.Capacity[room];
        var others = isFemale[stay] ? men : women;
        var sameSex = terms.SameSex[room];
        for (var cell = first; cell < first + length[stay]; cell++)
        {
            if (women[cell] + men[cell] >= capacity || (sameSex && others[cell] > 0))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Cost of a room over the days in which one stay leaves it and another one comes, less the cost as it is; a
    /// negative stay is nobody.
    /// </summary>
    public long Delta(int room, int leaving, int leavingStart, int coming, int comingStart)
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
        var capacity = terms.Capacity[room];
        var mixCost = MixCost(room);
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
            var cell = (room * days) + day;
            var (w, m, s) = (women[cell], men[cell], mayStay[cell]);
            delta +=
                CellCost(capacity, mixCost, day, w + addWomen, m + addMen, s + addStay)
                - CellCost(capacity, mixCost, day, w, m, s);
        }

        return delta;
    }

    /// <summary>Difference of cost if what the flow counts went from one room to the other.</summary>
    public long Delta(int fromRoom, int toRoom, RoomFlow flow)
    {
        long delta = 0;
        for (var day = flow.From; day <= Math.Min(flow.To, days - 1); day++)
        {
            var (w, m, s) = (flow.Women[day], flow.Men[day], flow.MayStay[day]);
            if ((w | m | s) != 0)
                delta += CellDelta(fromRoom, day, -w, -m, -s) + CellDelta(toRoom, day, w, m, s);
        }

        return delta;
    }

    /// <summary>Adds a stay's nights to a flow, or takes them off.</summary>
    public void AddTo(RoomFlow flow, int stay, int start, int by)
    {
        var end = start + length[stay];
        var counts = isFemale[stay] ? flow.Women : flow.Men;
        for (var day = start; day < end; day++)
            counts[day] += by;
        if (mayOverstay[stay] && end < days)
            flow.MayStay[end] += by;
        flow.Widen(start, end);
    }

    private long CellDelta(int room, int day, int addWomen, int addMen, int addStay)
    {
        var cell = (room * days) + day;
        var (w, m, s) = (women[cell], men[cell], mayStay[cell]);
        var (capacity, mixCost) = (terms.Capacity[room], MixCost(room));
        return CellCost(capacity, mixCost, day, w + addWomen, m + addMen, s + addStay)
            - CellCost(capacity, mixCost, day, w, m, s);
    }

    private int MixCost(int room) => terms.SameSex[room] ? terms.SexMixCost : 0;

    private long CellCost(int capacity, int mixCost, int day, int w, int m, int s)
    {
        var free = capacity - w - m;
        long cost = w > 0 && m > 0 ? mixCost : 0;
        cost += free >= 0 ? (long)free * terms.IdleBedCost[day] : -(long)free * terms.OverfullCost;
        var missing = s - free;
        return missing > 0 ? cost + ((long)missing * terms.OvercrowdRiskCost) : cost;
    }
}
