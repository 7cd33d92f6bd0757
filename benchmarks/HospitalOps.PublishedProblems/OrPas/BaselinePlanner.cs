namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>How a baseline chooses among the rooms that are free on all nights.</summary>
public enum BaselineChoice
{
    /// <summary>Lowest room number.</summary>
    FirstFit,

    /// <summary>Lowest room cost, newly mixed nights included: what a good clerk does.</summary>
    Cheapest,

    /// <summary>
    /// As <see cref="Cheapest"/>; beds and theatre minutes are held for known patients who must come tomorrow.
    /// </summary>
    CheapestWithLookAhead,
}

/// <summary>
/// The yardsticks: in-house patients keep their room; who must come today is admitted first, then the others while
/// theatre and beds last.
/// </summary>
public sealed class BaselinePlanner(BaselineChoice choice) : IDailyPlanner
{
    private readonly List<OrPasPatient> known = [];
    private BaselineBooks books = null!;

    public string Name =>
        choice switch
        {
            BaselineChoice.FirstFit => "first fit",
            BaselineChoice.Cheapest => "greedy",
            _ => "greedy, look-ahead",
        };

    public void Begin(OrPasHospital hospital)
    {
        known.Clear();
        books = new BaselineBooks(hospital);
    }

    public IReadOnlyDictionary<int, int> Decide(MorningView morning)
    {
        ArgumentNullException.ThrowIfNull(morning);
        known.AddRange(morning.Registered.Select(p => p.Record));
        books.Open(morning, known);
        var due = morning
            .Waiting.Where(id => known[id].Admission <= morning.Day)
            .OrderBy(id => known[id].IsUrgent ? 0 : 1)
            .ThenBy(Deadline)
            .ThenBy(id => known[id].Admission)
            .ThenBy(id => known[id].Registration)
            .ThenBy(id => id)
            .ToArray();
        foreach (var id in due.Where(id => Deadline(id) <= morning.Day))
            books.Admit(id, known[id], Best(known[id]) ?? books.MakeRoom(known, known[id]));
        var held = choice == BaselineChoice.CheapestWithLookAhead ? Hold(morning) : [];
        foreach (var id in due.Where(id => Deadline(id) > morning.Day))
        {
            if (books.TheatreTakes(known[id], morning.Day) && Best(known[id]) is { } room)
                books.Admit(id, known[id], room);
        }

        foreach (var (patient, room) in held)
            books.Count(patient, morning.Day + 1, room, -1);
        return books.Tonight;

        int Deadline(int id) => books.RealDeadline(known[id], morning.Day);
    }

    private int? Best(OrPasPatient patient, int daysAhead = 0)
    {
        int? best = null;
        var bestCost = int.MaxValue;
        foreach (var room in books.FreeRooms(patient, daysAhead))
        {
            var cost = choice == BaselineChoice.FirstFit ? 0 : books.RoomCost(patient, room, daysAhead);
            if (cost < bestCost)
                (best, bestCost) = (room, cost);
        }

        return best;
    }

    private List<(OrPasPatient Patient, int Room)> Hold(MorningView morning)
    {
        var held = new List<(OrPasPatient, int)>();
        var admitted = books.Tonight;
        foreach (
            var id in morning.Waiting.Where(id => !admitted.ContainsKey(id) && known[id].Admission <= morning.Day + 1)
        )
        {
            if (books.RealDeadline(known[id], morning.Day) != morning.Day + 1 || Best(known[id], 1) is not { } room)
                continue;
            books.Count(known[id], morning.Day + 1, room, 1);
            held.Add((known[id], room));
        }

        return held;
    }
}
