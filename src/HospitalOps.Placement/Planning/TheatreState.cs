namespace HospitalOps.Placement.Planning;

/// <summary>Surgery minutes per day, and what they cost.</summary>
internal sealed class TheatreState
{
    private readonly TheatreTerms terms;
    private readonly int[] elective;
    private readonly int[] all;
    private readonly int[] offset;
    private readonly int[] minutes;
    private readonly int[] specialism;
    private readonly bool[] isElective;

    public TheatreState(PlanModel model)
    {
        terms = model.Theatre;
        elective = terms.ElectiveAlready is { } e ? [.. e] : new int[terms.Minutes.Length];
        all = terms.AllAlready is { } a ? [.. a] : new int[terms.DayMinutes.Length];
        offset = [.. model.Stays.Select(s => s.SurgeryOffset)];
        minutes = [.. model.Stays.Select(s => s.SurgeryMinutes)];
        specialism = [.. model.Stays.Select(s => s.Specialism)];
        isElective = [.. model.Stays.Select(s => s.IsElective)];
    }

    public long Cost()
    {
        long cost = 0;
        for (var cell = 0; cell < elective.Length; cell++)
            cost += ElectiveCost(cell, elective[cell]);
        for (var day = 0; day < all.Length; day++)
            cost += DayCost(day, all[day]);
        return cost;
    }

    /// <summary>Cost of adding the stay's surgery; nothing changes.</summary>
    public long Trial(int stay, int start)
    {
        var delta = Add(stay, start, 1);
        Add(stay, start, -1);
        return delta;
    }

    public long ShiftDelta(int stay, int oldStart, int newStart)
    {
        if (offset[stay] < 0)
            return 0;
        var delta = Add(stay, oldStart, -1) + Add(stay, newStart, 1);
        Add(stay, newStart, -1);
        Add(stay, oldStart, 1);
        return delta;
    }

    public long SwapDelta(int a, int oldA, int newA, int b, int oldB, int newB)
    {
        if (offset[a] < 0 && offset[b] < 0)
            return 0;
        var delta = Add(a, oldA, -1) + Add(b, oldB, -1) + Add(a, newA, 1) + Add(b, newB, 1);
        Add(a, newA, -1);
        Add(b, newB, -1);
        Add(a, oldA, 1);
        Add(b, oldB, 1);
        return delta;
    }

    /// <summary>Adds or removes the stay's surgery and returns the difference of cost.</summary>
    public long Add(int stay, int start, int sign)
    {
        if (offset[stay] < 0)
            return 0;
        var day = start + offset[stay];
        var by = sign * minutes[stay];
        var delta = DayCost(day, all[day] + by) - DayCost(day, all[day]);
        all[day] += by;
        if (!isElective[stay])
            return delta;
        var cell = (day * terms.Specialisms) + specialism[stay];
        delta += ElectiveCost(cell, elective[cell] + by) - ElectiveCost(cell, elective[cell]);
        elective[cell] += by;
        return delta;
    }

    private long ElectiveCost(int cell, int used)
    {
        var surplus = used - terms.Minutes[cell];
        return surplus <= 0
            ? -(long)surplus * terms.IdleMinuteCost[cell]
            : OverCost(surplus, terms.OvertimeAllowed[cell]);
    }

    private long DayCost(int day, int used)
    {
        var surplus = used - terms.DayMinutes[day];
        return surplus <= 0 ? 0 : OverCost(surplus, terms.DayOvertimeAllowed);
    }

    private long OverCost(int surplus, int allowed) =>
        surplus <= allowed
            ? (long)surplus * terms.OvertimeCost
            : ((long)allowed * terms.OvertimeCost) + ((long)(surplus - allowed) * terms.OverLimitCost);
}
