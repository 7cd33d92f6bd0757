using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement;

/// <summary>Beds grouped by room; beds that cannot be used in the horizon are left out.</summary>
internal sealed class MeetingRooms
{
    private readonly List<List<BedSnapshot>> rooms;
    private readonly Dictionary<Guid, int> roomOfBed = [];

    public MeetingRooms(IReadOnlyList<BedSnapshot> beds)
    {
        rooms =
        [
            .. beds.Where(b =>
                    b.Label is not (BedLabel.Blocked or BedLabel.OutOfService or BedLabel.OnLeave or BedLabel.Reserved)
                    && !b.IsReserved
                )
                .OrderBy(b => b.Code, StringComparer.Ordinal)
                .GroupBy(b => (b.WardId, b.Room))
                .Select(g => g.ToList()),
        ];
        for (var r = 0; r < rooms.Count; r++)
        {
            foreach (var bed in rooms[r])
                roomOfBed[bed.BedId] = r;
        }
    }

    public int Count => rooms.Count;

    public IReadOnlyList<BedSnapshot> Beds(int room) => rooms[room];

    public int? RoomOf(Guid? bed) => bed is { } id && roomOfBed.TryGetValue(id, out var room) ? room : null;

    /// <summary>True when the room is one of those named.</summary>
    public bool Is(int room, IReadOnlyCollection<(Guid WardId, string Room)> named) =>
        named.Contains((rooms[room][0].WardId, rooms[room][0].Room));

    /// <summary>
    /// The bed by which a room is judged over the whole horizon: today's occupants are left to the plan, which may move
    /// them
    /// or outlast them, so only the fixed qualities of the room count here.
    /// </summary>
    public BedSnapshot Face(int room) =>
        rooms[room][0] with
        {
            Label = BedLabel.Free,
            IsReserved = false,
            Roommates = [],
        };

    /// <summary>True when the room takes the sex of its first occupant.</summary>
    public bool IsByRoom(int room) => rooms[room][0].SexPolicy == SexPolicy.ByRoom;
}
