namespace HospitalOps.PublishedProblems.Pas;

/// <summary>Reads one line of the PATIENTS section.</summary>
internal static class PasPatientReader
{
    public static PasPatient Read(
        PasLines lines,
        HashSet<string> names,
        Dictionary<string, int> specialisms,
        int properties
    )
    {
        var fields = lines.Fields("patient", 6);
        var head = lines.Exactly(fields[0], 4, "patient");
        if (!names.Add(head[0]))
            throw lines.Refuse($"patient {head[0]} is listed twice.");
        var dates = lines.Exactly(fields[1], 2, "dates");
        var first = lines.Number(dates[0], "first day", 0);
        var discharge = lines.Number(dates[1], "discharge", first);
        return new PasPatient(
            head[1],
            lines.Number(head[2], "age", 0, 150),
            head[3] switch
            {
                "F" => true,
                "M" => false,
                var other => throw lines.Refuse($"sex must be F or M, not '{other}'."),
            },
            first,
            discharge,
            Specialisms(lines, fields[2], specialisms, discharge - first),
            lines.Number(lines.Exactly(fields[3], 1, "wish")[0], "wish", 0),
            lines.Flags(fields[4], properties, "needed properties"),
            lines.Flags(fields[5], properties, "preferred properties")
        );
    }

    private static int[] Specialisms(PasLines lines, string[] tokens, Dictionary<string, int> specialisms, int nights)
    {
        if (tokens.Length == 0 || tokens.Length != 1 + (2 * lines.Number(tokens[0], "number of specialisms", 1)))
            throw lines.Refuse(
                "the specialisms of the stay are not given as: number, then pairs of specialism and nights."
            );
        var ofNight = new List<int>();
        for (var i = 1; i < tokens.Length; i += 2)
            ofNight.AddRange(
                Enumerable.Repeat(
                    lines.Index(tokens[i], "specialism", specialisms),
                    lines.Number(tokens[i + 1], "nights", 0, 1000)
                )
            );
        return ofNight.Count == nights
            ? [.. ofNight]
            : throw lines.Refuse($"the specialisms cover {ofNight.Count} nights, the stay has {nights}.");
    }
}
