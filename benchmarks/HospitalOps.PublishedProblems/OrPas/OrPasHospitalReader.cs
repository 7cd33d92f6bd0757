using System.Xml.Linq;

namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>Positions of the names of an instance.</summary>
internal sealed record OrPasNames(
    IReadOnlyDictionary<string, int> Specialisms,
    IReadOnlyDictionary<string, int> Features,
    IReadOnlyDictionary<string, int> Rooms,
    IReadOnlyDictionary<string, int> Treatments
);

/// <summary>Reads everything of an instance but its patients.</summary>
internal static class OrPasHospitalReader
{
    public static (OrPasHospital Hospital, OrPasNames Names) Read(XmlFields fields, XElement root)
    {
        var horizon = fields.Child(fields.Child(root, "descriptor"), "Horizon");
        var specialisms = Names(fields, root, "specialisms", "specialism");
        var features = Names(fields, root, "features", "feature");
        var departmentElements = fields.Child(root, "departments").Elements("department").ToArray();
        var departmentNames = fields.Number("department", departmentElements.Select(d => (d, fields.Text(d, "name"))));
        var roomElements = fields.Child(root, "rooms").Elements("room").ToArray();
        var roomNames = fields.Number("room", roomElements.Select(r => (r, fields.Text(r, "name"))));
        var treatmentElements = fields.Child(root, "treatments").Elements("treatment").ToArray();
        var treatmentNames = fields.Number("treatment", treatmentElements.Select(t => (t, fields.Text(t, "name"))));
        var slots = fields.Child(root, "or_slots");
        var start = fields.Date(horizon, "start_day");
        var days = fields.Number(horizon, "num_days", 1, 366);
        var hospital = new OrPasHospital
        {
            StartDay = start,
            Horizon = days,
            SlotMinutes = fields.Number(slots, "slot_length", 1),
            Specialisms = [.. specialisms.Keys],
            Features = [.. features.Keys],
            Departments = [.. departmentElements.Select(d => Department(fields, d, specialisms))],
            Rooms = [.. roomElements.Select(r => Room(fields, r, departmentNames, features))],
            Treatments = [.. treatmentElements.Select(t => Treatment(fields, t, specialisms))],
            SlotsOfHorizon = Slots(fields, slots, start, days, specialisms),
        };
        return (hospital, new OrPasNames(specialisms, features, roomNames, treatmentNames));
    }

    private static OrPasDepartment Department(
        XmlFields fields,
        XElement element,
        IReadOnlyDictionary<string, int> specialisms
    ) =>
        new(
            fields.Text(element, "name"),
            fields.OptionalNumber(element, "min_age", 0) ?? 0,
            fields.OptionalNumber(element, "max_age", 0) ?? 0,
            Listed(fields, fields.Child(element, "main_specialisms"), "main_specialism", "specialism", specialisms),
            Listed(fields, element.Element("aux_specialisms"), "aux_specialism", "specialism", specialisms)
        );

    private static OrPasRoom Room(
        XmlFields fields,
        XElement element,
        Dictionary<string, int> departments,
        Dictionary<string, int> features
    ) =>
        new(
            fields.Text(element, "name"),
            fields.Number(element, "capacity", 1),
            fields.Index(element, "department", fields.Text(element, "department"), departments),
            element.Attribute("gender_policy")?.Value switch
            {
                null or "Any" => OrPasSexPolicy.Any,
                "SameGender" => OrPasSexPolicy.SameGender,
                "MaleOnly" => OrPasSexPolicy.MaleOnly,
                "FemaleOnly" => OrPasSexPolicy.FemaleOnly,
                var other => throw fields.Refuse(element, $"unknown gender_policy '{other}'."),
            },
            Listed(fields, element.Element("features"), "feature", "feature", features)
        );

    private static OrPasTreatment Treatment(XmlFields fields, XElement element, Dictionary<string, int> specialisms)
    {
        var surgical = fields.Flag(element, "surgery");
        return new OrPasTreatment(
            fields.Text(element, "name"),
            fields.Index(element, "specialism", fields.Text(element, "specialism"), specialisms),
            surgical,
            surgical ? fields.Number(element, "length", 1) : 0
        );
    }

    private static int[,] Slots(
        XmlFields fields,
        XElement slots,
        DateOnly start,
        int days,
        Dictionary<string, int> specialisms
    )
    {
        var table = new int[days, specialisms.Count];
        foreach (var day in slots.Elements("day"))
        {
            var d = fields.Date(day, "name").DayNumber - start.DayNumber;
            if (d < 0 || d >= days)
                throw fields.Refuse(day, "the theatre day lies outside the horizon.");
            foreach (var assignment in day.Elements("specialism_assignment"))
            {
                var s = fields.Index(assignment, "specialism", fields.Text(assignment, "name"), specialisms);
                table[d, s] += fields.Number(assignment, "number_or_slots", 0);
            }
        }

        return table;
    }

    private static Dictionary<string, int> Names(XmlFields fields, XElement root, string list, string item) =>
        fields.Number(item, fields.Child(root, list).Elements(item).Select(e => (e, e.Value.Trim())));

    private static HashSet<int> Listed(
        XmlFields fields,
        XElement? list,
        string item,
        string kind,
        IReadOnlyDictionary<string, int> known
    ) => list is null ? [] : [.. list.Elements(item).Select(e => fields.Index(e, kind, e.Value.Trim(), known))];
}
