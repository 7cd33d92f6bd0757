namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>Beds and theatre minutes as a clerk keeps them: what is taken on which day.</summary>
internal sealed class BaselineBooks(OrPasHospital hospital)
{
    private readonly int[,] women = new int[hospital.Rooms.Count, hospital.CalendarDays];
    private readonly int[,] men = new int[hospital.Rooms.Count, hospital.CalendarDays];
    private readonly int[,] elective = new int[hospital.CalendarDays, hospital.Specialisms.Count];
    private readonly int[] all = new int[hospital.CalendarDays];
    private readonly Dictionary<int, (int Room, int End)> inBed = [];
    private Dictionary<int, int> tonight = [];
    private int today;

    public IReadOnlyDictionary<int, int> Tonight => tonight;

    /// <summary>Starts a day: everybody in house keeps the room of last night.</summary>
    public void Open(MorningView morning, List<OrPasPatient> known)
    {
        today = morning.Day;
        tonight = [];
        foreach (var patient in morning.InHouse)
        {
            if (inBed.ContainsKey(patient.Id))
                tonight[patient.Id] = patient.Room;
            else
                Admit(patient.Id, known[patient.Id], patient.Room);
        }
    }

    public void Admit(int id, OrPasPatient patient, int room)
    {
        tonight[id] = room;
        inBed[id] = (room, today + patient.Length);
        Count(patient, today, room, 1);
    }

    /// <summary>Books or cancels a whole stay, its surgery included.</summary>
    public void Count(OrPasPatient patient, int start, int room, int by)
    {
        CountNights(patient, start, start + patient.Length, room, by);
        if (patient.SurgeryOffset is not { } offset || start + offset >= hospital.CalendarDays)
            return;
        all[start + offset] += by * patient.SurgeryMinutes;
        if (!patient.IsUrgent)
            elective[start + offset, patient.Specialism] += by * patient.SurgeryMinutes;
    }

    /// <summary>
    /// Last day on which the patient can still come with theatre open on the day of surgery; never before today.
    /// </summary>
    public int RealDeadline(OrPasPatient patient, int day)
    {
        var last = patient.LatestStart(hospital.CalendarDays);
        for (var d = last; d > day && patient.SurgeryOffset is not null && !patient.IsUrgent; d--)
        {
            if (TheatreTakes(patient, d))
                return d;
            last = d - 1;
        }

        return Math.Max(last, day);
    }

    public bool TheatreTakes(OrPasPatient patient, int start)
    {
        if (patient.SurgeryOffset is not { } offset || start + offset >= hospital.CalendarDays)
            return true;
        var day = start + offset;
        return elective[day, patient.Specialism] + patient.SurgeryMinutes
                <= hospital.TheatreMinutes(day, patient.Specialism)
                    + (OrPasWeights.Published.OvertimePerSlot * hospital.Slots(day, patient.Specialism))
            && all[day] + patient.SurgeryMinutes
                <= hospital.TheatreMinutes(day) + OrPasWeights.Published.OvertimePerDay;
    }

    public IEnumerable<int> FreeRooms(OrPasPatient patient, int daysAhead) =>
        Enumerable
            .Range(0, hospital.Rooms.Count)
            .Where(r => OrPasRoomFit.Of(hospital, patient, r).Admissible && IsFree(patient, r, today + daysAhead));

    /// <summary>Room cost of the stay and 50 for every night that would become mixed.</summary>
    public int RoomCost(OrPasPatient patient, int room, int daysAhead)
    {
        var (own, other) = patient.IsFemale ? (women, men) : (men, women);
        var mixed = 0;
        for (var d = today + daysAhead; d < Math.Min(today + daysAhead + patient.Length, hospital.CalendarDays); d++)
            mixed +=
                hospital.Rooms[room].SexPolicy == OrPasSexPolicy.SameGender && own[room, d] == 0 && other[room, d] > 0
                    ? 1
                    : 0;
        return (patient.Length * OrPasRoomFit.Of(hospital, patient, room).Cost(OrPasWeights.Published))
            + (mixed * OrPasWeights.Published.SexMix);
    }

    /// <summary>
    /// No admissible room is free: moves the in-house patient whose move costs least, else overfills the emptiest room.
    /// </summary>
    public int MakeRoom(List<OrPasPatient> known, OrPasPatient patient)
    {
        var admissible = Enumerable
            .Range(0, hospital.Rooms.Count)
            .Where(r => OrPasRoomFit.Of(hospital, patient, r).Admissible)
            .ToHashSet();
        (int Id, int To, int Cost)? cheapest = null;
        foreach (var id in tonight.Keys.Where(id => admissible.Contains(tonight[id])).Order())
        {
            var (from, mover, end) = (tonight[id], known[id], inBed[id].End);
            CountNights(mover, today, end, from, -1);
            if (IsFree(patient, from, today))
            {
                foreach (
                    var to in Enumerable
                        .Range(0, hospital.Rooms.Count)
                        .Where(r =>
                            r != from && OrPasRoomFit.Of(hospital, mover, r).Admissible && IsFree(mover, r, today, end)
                        )
                )
                {
                    var cost =
                        (end - today)
                        * (
                            OrPasRoomFit.Of(hospital, mover, to).Cost(OrPasWeights.Published)
                            - OrPasRoomFit.Of(hospital, mover, from).Cost(OrPasWeights.Published)
                        );
                    if (cheapest is null || cost < cheapest.Value.Cost)
                        cheapest = (id, to, cost);
                }
            }

            CountNights(mover, today, end, from, 1);
        }

        if (cheapest is not { } move)
            return (admissible.Count > 0 ? admissible : [.. Enumerable.Range(0, hospital.Rooms.Count)])
                .OrderBy(r => women[r, today] + men[r, today] - hospital.Rooms[r].Capacity)
                .ThenBy(r => r)
                .First();
        var freed = tonight[move.Id];
        CountNights(known[move.Id], today, inBed[move.Id].End, freed, -1);
        CountNights(known[move.Id], today, inBed[move.Id].End, move.To, 1);
        tonight[move.Id] = move.To;
        inBed[move.Id] = (move.To, inBed[move.Id].End);
        return freed;
    }

    private bool IsFree(OrPasPatient patient, int room, int from, int? until = null)
    {
        for (var d = from; d < Math.Min(until ?? from + patient.Length, hospital.CalendarDays); d++)
        {
            if (women[room, d] + men[room, d] >= hospital.Rooms[room].Capacity)
                return false;
        }

        return true;
    }

    private void CountNights(OrPasPatient patient, int from, int until, int room, int by)
    {
        for (var d = from; d < Math.Min(until, hospital.CalendarDays); d++)
            (patient.IsFemale ? women : men)[room, d] += by;
    }
}
