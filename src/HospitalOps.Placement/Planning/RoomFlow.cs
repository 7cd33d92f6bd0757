namespace HospitalOps.Placement.Planning;

/// <summary>What goes from one room to another in one exchange, net, day by day: negative numbers come back.</summary>
internal sealed class RoomFlow(int days)
{
    public int[] Women { get; } = new int[days];

    public int[] Men { get; } = new int[days];

    /// <summary>Patients who might still be there, although their stay should have ended the day before.</summary>
    public int[] MayStay { get; } = new int[days];

    /// <summary>First day on which something changes.</summary>
    public int From { get; private set; }

    /// <summary>Last day on which something may change; may lie one day beyond the plan.</summary>
    public int To { get; private set; } = days - 1;

    public void Clear()
    {
        var count = Math.Min(To, Women.Length - 1) - From + 1;
        if (count > 0)
        {
            Array.Clear(Women, From, count);
            Array.Clear(Men, From, count);
            Array.Clear(MayStay, From, count);
        }

        (From, To) = (int.MaxValue, -1);
    }

    public void Widen(int from, int to) => (From, To) = (Math.Min(From, from), Math.Max(To, to));
}
