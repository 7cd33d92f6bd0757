using System.Xml.Linq;

namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>Reads the patients of an instance.</summary>
internal static class OrPasPatientReader
{
    public static IReadOnlyList<OrPasPatient> Read(
        XmlFields fields,
        XElement root,
        OrPasHospital hospital,
        OrPasNames names
    )
    {
        var elements = fields.Child(root, "patients").Elements("patient").ToArray();
        fields.Number("patient", elements.Select(p => (p, fields.Text(p, "name"))));
        return [.. elements.Select(element => Patient(fields, element, hospital, names))];
    }

    private static OrPasPatient Patient(XmlFields fields, XElement element, OrPasHospital hospital, OrPasNames names)
    {
        int? Day(string attribute) =>
            element.Attribute(attribute) is null
                ? null
                : fields.Date(element, attribute).DayNumber - hospital.StartDay.DayNumber;

        int Required(string attribute) =>
            Day(attribute) ?? throw fields.Refuse(element, $"<patient> has no '{attribute}'.");

        var (registration, admission, discharge) = (
            Required("registration"),
            Required("admission"),
            Required("discharge")
        );
        var (latest, surgeryDay) = (Day("max_admission"), Day("surgery_day"));
        if (discharge <= admission)
            throw fields.Refuse(element, "the discharge must be after the admission.");
        if (admission < 0 || admission >= hospital.Horizon)
            throw fields.Refuse(element, "the admission lies outside the horizon.");
        if (registration > admission)
            throw fields.Refuse(element, "the registration is after the admission.");
        if (latest < admission)
            throw fields.Refuse(element, "max_admission is before the admission.");
        if (latest + discharge - admission > hospital.CalendarDays || discharge > hospital.CalendarDays)
            throw fields.Refuse(element, "the stay can reach past the end of the calendar.");
        if (surgeryDay < admission || surgeryDay >= discharge)
            throw fields.Refuse(element, "the surgery day lies outside the stay.");
        var treatment = fields.Index(element, "treatment", fields.Text(element, "treatment"), names.Treatments);
        if (surgeryDay is not null && !hospital.Treatments[treatment].IsSurgical)
            throw fields.Refuse(element, "a surgery day is given for a treatment that is not surgical.");
        var present = element.Attribute("room") is not null;
        if (present && admission != 0)
            throw fields.Refuse(element, "a patient who is in a room already must have day 0 as admission.");
        var properties = element.Element("room_properties")?.Elements("room_property").ToArray() ?? [];
        return new OrPasPatient
        {
            Name = fields.Text(element, "name"),
            Age = fields.Number(element, "age", 0, 150),
            IsFemale = fields.Text(element, "gender") switch
            {
                "Female" => true,
                "Male" => false,
                var other => throw fields.Refuse(element, $"gender must be Female or Male, not '{other}'."),
            },
            Treatment = treatment,
            Specialism = hospital.Treatments[treatment].Specialism,
            Registration = registration,
            Admission = admission,
            Length = discharge - admission,
            MayOverstay = fields.Flag(element, "variability"),
            MaxAdmission = latest,
            SurgeryOffset = surgeryDay - admission,
            SurgeryMinutes = surgeryDay is null ? 0 : hospital.Treatments[treatment].Minutes,
            InitialRoom = present ? fields.Index(element, "room", fields.Text(element, "room"), names.Rooms) : null,
            PreferredCapacity = fields.OptionalNumber(element, "preferred_capacity", 1),
            NeededFeatures = Features(fields, properties, "needed", names),
            PreferredFeatures = Features(fields, properties, "preferred", names),
        };
    }

    private static int[] Features(XmlFields fields, XElement[] properties, string type, OrPasNames names)
    {
        foreach (var property in properties)
        {
            if (fields.Text(property, "type") is not ("needed" or "preferred"))
                throw fields.Refuse(property, "type must be needed or preferred.");
        }

        return
        [
            .. properties
                .Where(p => p.Attribute("type")!.Value == type)
                .Select(p => fields.Index(p, "feature", fields.Text(p, "name"), names.Features))
                .Distinct(),
        ];
    }
}
