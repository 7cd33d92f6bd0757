namespace HospitalOps.PublishedProblems.Pas;

/// <summary>Reads the static PAS text format (Demeester et al. 2010).</summary>
public static class PasReader
{
    /// <summary>Reads and normalises an instance.</summary>
    /// <exception cref="InstanceFormatException">The file does not follow the format.</exception>
    public static PasInstance Read(string source, TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new PasLines(source, text);
        lines.Title("ARTICLE BENCHMARK DATA SET");
        var rooms = lines.Header("Rooms", 1);
        var properties = lines.Header("Roomproperties", 0);
        var beds = lines.Header("Beds", 1);
        var departments = lines.Header("Departments", 1);
        var specialisms = lines.Header("Specialisms", 1);
        var patients = lines.Header("Patients", 0);
        var horizon = lines.Header("Planning horizon", 1);
        var specialismIds = Ids(lines, "SPECIALISMS:", "specialism", specialisms);
        lines.Title("DEPARTMENTS:");
        var departmentIds = new Dictionary<string, int>(StringComparer.Ordinal);
        var departmentList = Repeat(departments, () => Department(lines, departmentIds, specialismIds));
        Ids(lines, "ROOMPROPERTIES:", "room property", properties);
        lines.Title("ROOMS:");
        var roomIds = new Dictionary<string, int>(StringComparer.Ordinal);
        var roomList = Repeat(rooms, () => Room(lines, roomIds, departmentIds, specialismIds, properties));
        CheckBeds(lines, beds, roomIds, roomList);
        lines.Title("PATIENTS:");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var all = Repeat(patients, () => PasPatientReader.Read(lines, names, specialismIds, properties));
        lines.Title("END.");
        return new PasInstance(
            horizon,
            departmentList,
            roomList,
            [.. all.Select(p => Normalise(p, horizon)).OfType<PasPatient>()],
            all.Length
        );
    }

    private static T[] Repeat<T>(int count, Func<T> read)
    {
        var list = new T[count];
        for (var i = 0; i < count; i++)
            list[i] = read();
        return list;
    }

    private static Dictionary<string, int> Ids(PasLines lines, string title, string kind, int count)
    {
        lines.Title(title);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            Add(lines, ids, lines.Exactly(lines.Fields(kind, 1)[0], 2, kind)[0], kind);
        return ids;
    }

    private static void Add(PasLines lines, Dictionary<string, int> ids, string id, string kind)
    {
        if (!ids.TryAdd(id, ids.Count))
            throw lines.Refuse($"{kind} {id} is listed twice.");
    }

    private static PasDepartment Department(
        PasLines lines,
        Dictionary<string, int> ids,
        Dictionary<string, int> specialisms
    )
    {
        var fields = lines.Fields("department", 2);
        var head = lines.Exactly(fields[0], 4, "department");
        Add(lines, ids, head[0], "department");
        return new PasDepartment(
            head[1],
            lines.Number(head[2], "minimum age", 0),
            lines.Number(head[3], "maximum age", 0),
            Levels(lines, fields[1], specialisms)
        );
    }

    private static PasRoom Room(
        PasLines lines,
        Dictionary<string, int> ids,
        Dictionary<string, int> departments,
        Dictionary<string, int> specialisms,
        int properties
    )
    {
        var fields = lines.Fields("room", 6);
        var head = lines.Exactly(fields[0], 2, "room");
        Add(lines, ids, head[0], "room");
        return new PasRoom(
            head[1],
            lines.Number(lines.Exactly(fields[1], 1, "capacity")[0], "capacity", 1),
            lines.Index(lines.Exactly(fields[2], 1, "department")[0], "department", departments),
            lines.Exactly(fields[3], 1, "policy")[0] switch
            {
                "F" => PasSexPolicy.FemaleOnly,
                "M" => PasSexPolicy.MaleOnly,
                "D" => PasSexPolicy.SameSex,
                "N" => PasSexPolicy.Any,
                var other => throw lines.Refuse($"the policy must be F, M, D or N, not '{other}'."),
            },
            Levels(lines, fields[4], specialisms),
            lines.Flags(fields[5], properties, "room properties")
        );
    }

    private static Dictionary<int, int> Levels(PasLines lines, string[] tokens, Dictionary<string, int> specialisms)
    {
        if (tokens.Length % 2 != 0)
            throw lines.Refuse("levels and specialisms must come in pairs.");
        var levels = new Dictionary<int, int>();
        for (var i = 0; i < tokens.Length; i += 2)
        {
            var level = lines.Number(tokens[i], "level", 0, 9);
            if (tokens[i + 1] != "0" && !levels.TryAdd(lines.Index(tokens[i + 1], "specialism", specialisms), level))
                throw lines.Refuse($"specialism {tokens[i + 1]} is listed twice.");
        }

        return levels;
    }

    private static void CheckBeds(PasLines lines, int beds, Dictionary<string, int> rooms, PasRoom[] roomList)
    {
        lines.Title("BEDS:");
        var count = new int[roomList.Length];
        for (var i = 0; i < beds; i++)
            count[lines.Index(lines.Exactly(lines.Fields("bed", 1)[0], 2, "bed")[1], "room", rooms)]++;
        for (var r = 0; r < count.Length; r++)
        {
            if (count[r] != roomList[r].Capacity)
                throw lines.Refuse(
                    $"room {roomList[r].Name} has capacity {roomList[r].Capacity}, but {count[r]} beds are listed."
                );
        }
    }

    private static PasPatient? Normalise(PasPatient patient, int horizon)
    {
        var discharge = Math.Min(patient.Discharge, horizon);
        return discharge <= patient.First
            ? null
            : patient with
            {
                Discharge = discharge,
                SpecialismOfNight = [.. patient.SpecialismOfNight.Take(discharge - patient.First)],
                Preferred = [.. patient.Preferred.Select((wanted, i) => wanted && !patient.Needed[i])],
            };
    }
}
