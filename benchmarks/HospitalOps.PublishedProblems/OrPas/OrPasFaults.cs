namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>The checks that the authors' scorer leaves out: completeness, contiguity, admission window.</summary>
internal static class OrPasFaults
{
    public static IReadOnlyList<OrPasFault> Find(OrPasInstance instance, OrPasSolution solution)
    {
        var faults = new List<OrPasFault>();
        var known = instance
            .Patients.Select((p, i) => (p.Name, i))
            .ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stay in solution.Stays)
        {
            if (!known.TryGetValue(stay.Patient, out var index))
                faults.Add(new("F1", stay.Patient, "unknown patient"));
            else if (!listed.Add(stay.Patient))
                faults.Add(new("F1", stay.Patient, "listed twice"));
            else
                CheckStay(instance.Hospital, instance.Patients[index], stay.Nights, faults);
        }

        faults.AddRange(
            instance.Patients.Where(p => !listed.Contains(p.Name)).Select(p => new OrPasFault("F1", p.Name, "missing"))
        );
        return faults;
    }

    private static void CheckStay(
        OrPasHospital hospital,
        OrPasPatient patient,
        IReadOnlyList<OrPasNight> nights,
        List<OrPasFault> faults
    )
    {
        if (nights.Count != patient.Length)
            faults.Add(new("F2", patient.Name, $"{nights.Count} nights instead of {patient.Length}"));
        if (nights.Count == 0)
            return;
        for (var i = 1; i < nights.Count; i++)
        {
            if (nights[i].Day != nights[i - 1].Day + 1)
            {
                faults.Add(new("F2", patient.Name, "the nights are not one after the other"));
                break;
            }
        }

        if (nights.Any(n => n.Day < 0 || n.Day >= hospital.CalendarDays))
            faults.Add(new("F2", patient.Name, "a night outside the calendar"));
        var start = nights[0].Day;
        if (patient.IsPresent && start != 0)
            faults.Add(new("F3", patient.Name, "is in hospital on day 0 but does not start then"));
        else if (start < patient.Admission)
            faults.Add(new("F3", patient.Name, "starts before the wished admission"));
        else if (start > patient.LatestStart(hospital.CalendarDays))
            faults.Add(new("F3", patient.Name, "starts after the last allowed day"));
    }
}
