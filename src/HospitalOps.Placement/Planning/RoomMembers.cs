namespace HospitalOps.Placement.Planning;

/// <summary>
/// Who is in which room: one linked list per room inside two arrays, so that coming and going cost the same whatever
/// the room holds.
/// </summary>
internal sealed class RoomMembers
{
    private const int None = -1;
    private readonly int[] first;
    private readonly int[] next;
    private readonly int[] previous;

    public RoomMembers(int rooms, int stays)
    {
        first = new int[rooms];
        next = new int[stays];
        previous = new int[stays];
        Array.Fill(first, None);
    }

    /// <summary>One stay of the room; negative when there is none.</summary>
    public int First(int room) => first[room];

    /// <summary>The stay after this one in the same room; negative at the end.</summary>
    public int Next(int stay) => next[stay];

    public void Add(int stay, int room)
    {
        var head = first[room];
        (previous[stay], next[stay]) = (None, head);
        if (head >= 0)
            previous[head] = stay;
        first[room] = stay;
    }

    public void Remove(int stay, int room)
    {
        var (before, after) = (previous[stay], next[stay]);
        if (before >= 0)
            next[before] = after;
        else
            first[room] = after;
        if (after >= 0)
            previous[after] = before;
    }
}
