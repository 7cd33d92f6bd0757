using System.Globalization;
using System.Xml.Linq;

namespace HospitalOps.Benchmarks.Generators;

/// <summary>
/// Generates a small OR-PAS instance: three specialisms (two of them surgical), two departments, two weeks.
/// Invented figures; no patient or hospital stands behind them.
/// </summary>
internal sealed class OrPasGenerator
{
    private const int Days = 14;
    private static readonly DateOnly Start = new(2026, 1, 5);
    private static readonly string[] Specialisms = ["Medicine", "Surgery", "Orthopaedics"];
    private static readonly string[] Features = ["oxygen", "telemetry", "television"];
    private static readonly (string Name, string Specialism, int Minutes)[] Treatments =
    [
        ("Medicine_Stay", "Medicine", 0),
        ("Observation", "Surgery", 0),
        ("Hernia_Repair", "Surgery", 70),
        ("Bowel_Resection", "Surgery", 150),
        ("Hip_Replacement", "Orthopaedics", 120),
        ("Fracture_Care", "Orthopaedics", 60),
    ];

    private readonly Random random;
    private readonly int roomCount;

    private OrPasGenerator(int seed, int roomCount) => (random, this.roomCount) = (new Random(seed), roomCount);

    public static XDocument Generate(string name, int seed, int rooms, int patients) =>
        new OrPasGenerator(seed, rooms).Document(name, patients);

    private XDocument Document(string name, int patients) =>
        new(
            new XElement(
                "OrPasu_instance",
                new XAttribute("name", name),
                new XElement(
                    "descriptor",
                    new XElement("Departments", 2),
                    new XElement("Rooms", roomCount),
                    new XElement("Features", Features.Length),
                    new XElement("Patients", patients),
                    new XElement("Specialisms", 3),
                    new XElement("Horizon", new XAttribute("start_day", Iso(0)), new XAttribute("num_days", Days)),
                    new XElement("Treatments", Treatments.Length)
                ),
                new XElement("specialisms", Specialisms.Select(s => new XElement("specialism", s))),
                new XElement("features", Features.Select(f => new XElement("feature", f))),
                new XElement(
                    "departments",
                    Department("Medical", ["Medicine"], ["Surgery"]),
                    Department("Surgical", ["Surgery", "Orthopaedics"], ["Medicine"])
                ),
                new XElement("rooms", Enumerable.Range(0, roomCount).Select(Room)),
                new XElement("treatments", Treatments.Select(Treatment)),
                new XElement(
                    "or_slots",
                    new XAttribute("slot_length", 180),
                    Enumerable.Range(0, Days).Where(d => d % 7 < 5).Select(Slots)
                ),
                new XElement("patients", Enumerable.Range(0, patients).Select(Patient))
            )
        );

    private static XElement Department(string name, string[] main, string[] auxiliary) =>
        new(
            "department",
            new XAttribute("name", name),
            new XElement("main_specialisms", main.Select(s => new XElement("main_specialism", s))),
            new XElement("aux_specialisms", auxiliary.Select(s => new XElement("aux_specialism", s)))
        );

    private XElement Room(int index) =>
        new(
            "room",
            new XAttribute("name", "R_" + Text(index)),
            new XAttribute("capacity", Pick(1, 2, 2, 4)),
            new XAttribute("department", index % 2 == 0 ? "Medical" : "Surgical"),
            new XAttribute(
                "gender_policy",
                Pick("SameGender", "SameGender", "SameGender", "MaleOnly", "FemaleOnly", "Any")
            ),
            new XElement(
                "features",
                Features.Where(_ => random.Next(3) > 0 || index < 2).Select(f => new XElement("feature", f))
            )
        );

    private static XElement Treatment((string Name, string Specialism, int Minutes) treatment) =>
        new(
            "treatment",
            new XAttribute("name", treatment.Name),
            new XAttribute("specialism", treatment.Specialism),
            treatment.Minutes > 0 ? new XAttribute("length", treatment.Minutes) : null,
            new XAttribute("surgery", treatment.Minutes > 0 ? 1 : 0)
        );

    private XElement Slots(int day) =>
        new(
            "day",
            new XAttribute("name", Iso(day)),
            Specialisms
                .Skip(1)
                .Select(s => new XElement(
                    "specialism_assignment",
                    new XAttribute("name", s),
                    new XAttribute("number_or_slots", 1 + (roomCount > 10 ? random.Next(2) : 0))
                ))
        );

    private XElement Patient(int index)
    {
        var treatment = Treatments[random.Next(Treatments.Length)];
        var admission = random.Next(Days - 1);
        var lead = Pick(0, 0, 1, 2, 3, 4, 6, 8);
        var registration = Math.Max(0, admission - lead);
        var length = Math.Min(Pick(1, 1, 2, 2, 3, 4, 7), Days - admission);
        // Theatre is closed at weekends; a patient who cannot wait is given a surgery day on which it is open.
        var operated = treatment.Minutes > 0 && admission % 7 < 5;
        var cannotWait = random.Next(15) == 0;
        return new XElement(
            "patient",
            new XAttribute("name", "Pat_" + Text(index)),
            new XAttribute("age", random.Next(1, 95)),
            new XAttribute("gender", random.Next(2) == 0 ? "Female" : "Male"),
            new XAttribute("treatment", treatment.Name),
            new XAttribute("registration", Iso(registration)),
            new XAttribute("admission", Iso(admission)),
            operated ? new XAttribute("surgery_day", Iso(admission)) : null,
            new XAttribute("discharge", Iso(admission + length)),
            cannotWait ? new XAttribute("max_admission", Iso(admission)) : null,
            new XAttribute("variability", random.Next(3) == 0 ? 1 : 0),
            random.Next(2) == 0 ? new XAttribute("preferred_capacity", Pick(1, 2, 4)) : null,
            new XElement(
                "room_properties",
                Features
                    .Where(_ => random.Next(4) == 0)
                    .Select(f => new XElement(
                        "room_property",
                        new XAttribute("name", f),
                        new XAttribute("type", random.Next(6) == 0 ? "needed" : "preferred")
                    ))
            )
        );
    }

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];

    private static string Iso(int day) => Start.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
