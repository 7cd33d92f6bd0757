namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>
/// Plays the dynamic problem day by day. The driver owns the truth: a patient exists for the planner from the day of
/// registration on,
/// under a number that follows no name. What the planner decides for today is committed, the rest is forgotten.
/// </summary>
public sealed class OrPasDriver(OrPasInstance instance)
{
    private readonly OrPasHospital hospital = instance.Hospital;
    private readonly List<OrPasPatient> known = [];
    private readonly List<List<OrPasNight>> nights = [];

    /// <summary>Runs all days; <paramref name="dayDone"/> is told after each.</summary>
    /// <exception cref="DayRefusedException">The planner left somebody out or admitted somebody it may not.</exception>
    public OrPasSolution Run(IDailyPlanner planner, Action<int>? dayDone = null)
    {
        ArgumentNullException.ThrowIfNull(planner);
        known.Clear();
        nights.Clear();
        planner.Begin(hospital);
        var toCome = instance
            .Patients.GroupBy(p => Math.Max(0, p.Registration))
            .ToDictionary(g => g.Key, g => g.ToArray());
        for (var day = 0; day < hospital.CalendarDays; day++)
        {
            var registered = Reveal(toCome.GetValueOrDefault(day, []));
            var morning = new MorningView(day, registered, InHouse(day), Waiting());
            if (morning.InHouse.Count > 0 || morning.Waiting.Count > 0)
                Commit(morning, planner.Decide(morning));
            dayDone?.Invoke(day);
        }

        var stays = known.Select((p, i) => new OrPasStay(p.Name, nights[i])).Where(s => s.Nights.Count > 0);
        return new OrPasSolution(instance.Name, [.. stays]);
    }

    private KnownPatient[] Reveal(OrPasPatient[] patients)
    {
        var first = known.Count;
        known.AddRange(patients);
        nights.AddRange(patients.Select(_ => new List<OrPasNight>()));
        return [.. patients.Select((p, i) => new KnownPatient(first + i, p with { Name = "" }))];
    }

    private PatientInHouse[] InHouse(int day)
    {
        var list = new List<PatientInHouse>();
        for (var i = 0; i < known.Count; i++)
        {
            if (nights[i].Count > 0 && nights[i].Count < known[i].Length)
                list.Add(new PatientInHouse(i, nights[i][^1].Room, nights[i][0].Day));
            else if (day == 0 && known[i].InitialRoom is { } room)
                list.Add(new PatientInHouse(i, room, 0));
        }

        return [.. list];
    }

    private int[] Waiting() =>
        [.. Enumerable.Range(0, known.Count).Where(i => nights[i].Count == 0 && !known[i].IsPresent)];

    private void Commit(MorningView morning, IReadOnlyDictionary<int, int> tonight)
    {
        var waiting = morning.Waiting.ToHashSet();
        var inHouse = morning.InHouse.Select(p => p.Id).ToHashSet();
        foreach (var patient in morning.InHouse)
        {
            if (!tonight.ContainsKey(patient.Id))
                throw new DayRefusedException(
                    morning.Day,
                    $"patient {patient.Id} is in house and was left without a room"
                );
        }

        foreach (var (id, room) in tonight.OrderBy(t => t.Key))
        {
            if (!inHouse.Contains(id) && !waiting.Contains(id))
                throw new DayRefusedException(morning.Day, $"patient {id} is not known or has left");
            if (known[id].Admission > morning.Day)
                throw new DayRefusedException(morning.Day, $"patient {id} is not due before day {known[id].Admission}");
            if (room < 0 || room >= hospital.Rooms.Count)
                throw new DayRefusedException(morning.Day, $"there is no room {room}");
            nights[id].Add(new OrPasNight(morning.Day, room));
        }
    }
}
