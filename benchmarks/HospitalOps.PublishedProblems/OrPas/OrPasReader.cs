using System.Xml.Linq;

namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>Reads OR-PAS instance and solution files (Ceschia and Schaerf 2016).</summary>
public static class OrPasReader
{
    /// <summary>Reads an instance.</summary>
    /// <exception cref="InstanceFormatException">The file does not follow the format.</exception>
    public static OrPasInstance ReadInstance(string source, TextReader text)
    {
        var document = XmlFields.Load(source, text);
        var fields = new XmlFields(source);
        var root = fields.Root(document, "OrPasu_instance");
        var (hospital, names) = OrPasHospitalReader.Read(fields, root);
        var patients = OrPasPatientReader.Read(fields, root, hospital, names);
        var descriptor = fields.Child(root, "descriptor");
        CheckCount(fields, descriptor, "Departments", hospital.Departments.Count);
        CheckCount(fields, descriptor, "Rooms", hospital.Rooms.Count);
        CheckCount(fields, descriptor, "Features", hospital.Features.Count);
        CheckCount(fields, descriptor, "Patients", patients.Count);
        CheckCount(fields, descriptor, "Specialisms", hospital.Specialisms.Count);
        CheckCount(fields, descriptor, "Treatments", hospital.Treatments.Count);
        return new OrPasInstance(fields.Text(root, "name"), hospital, patients);
    }

    /// <summary>Reads a solution of an instance; only names of rooms and dates are checked here.</summary>
    /// <exception cref="InstanceFormatException">The file does not follow the format, or belongs to another
    /// instance.</exception>
    public static OrPasSolution ReadSolution(string source, TextReader text, OrPasInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var document = XmlFields.Load(source, text);
        var fields = new XmlFields(source);
        var root = fields.Root(document, "OrPasu_main_out");
        var name = fields.Text(root, "instance");
        if (name != instance.Name)
            throw fields.Refuse(root, $"the solution is of instance '{name}', not of '{instance.Name}'.");
        var rooms = instance
            .Hospital.Rooms.Select((room, i) => (room.Name, i))
            .ToDictionary(r => r.Name, r => r.i, StringComparer.Ordinal);
        var stays = fields
            .Child(root, "patients_scheduling")
            .Elements("patient")
            .Select(patient => new OrPasStay(
                fields.Text(patient, "name"),
                [
                    .. patient
                        .Elements("stay")
                        .Select(stay => new OrPasNight(
                            fields.Date(stay, "day").DayNumber - instance.Hospital.StartDay.DayNumber,
                            fields.Index(stay, "room", fields.Text(stay, "room"), rooms)
                        )),
                ]
            ))
            .ToArray();
        return new OrPasSolution(name, stays);
    }

    /// <summary>Writes a solution in the format of the published ones.</summary>
    public static XDocument WriteSolution(OrPasInstance instance, OrPasSolution solution)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(solution);
        var hospital = instance.Hospital;
        return new XDocument(
            new XElement(
                "OrPasu_main_out",
                new XAttribute("instance", instance.Name),
                new XElement(
                    "planning_horizon",
                    new XElement("start_day", Iso(hospital.StartDay)),
                    new XElement("num_days", hospital.CalendarDays),
                    new XElement("current_day", Iso(hospital.StartDay.AddDays(hospital.Horizon)))
                ),
                new XElement(
                    "patients_scheduling",
                    solution.Stays.Select(stay => new XElement(
                        "patient",
                        new XAttribute("name", stay.Patient),
                        stay.Nights.Select(night => new XElement(
                            "stay",
                            new XAttribute("day", Iso(hospital.StartDay.AddDays(night.Day))),
                            new XAttribute("room", hospital.Rooms[night.Room].Name)
                        ))
                    ))
                )
            )
        );
    }

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void CheckCount(XmlFields fields, XElement descriptor, string name, int found)
    {
        var element = fields.Child(descriptor, name);
        var announced = fields.NumberInside(element, 0);
        if (announced != found)
            throw fields.Refuse(element, $"{announced} {name} are announced, {found} are listed.");
    }
}
