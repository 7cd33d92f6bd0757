using System.Text.Json.Nodes;

namespace HospitalOps.Checks.Desk;

/// <summary>
/// What must hold of patients and stays whatever happened; each violation begins with the number of its invariant.
/// </summary>
internal static class DeskInvariants
{
    public static IEnumerable<string> Violations(DeskLog log) =>
        [.. States(log), .. Times(log), .. NumbersOnce(log), .. Merges(log), .. Commands(log)];

    /// <summary>
    /// INV-11: the machine of the stay on its event log, and the table equals the fold; one open stay per patient;
    /// INV-21: versions 1 to n.
    /// </summary>
    private static IEnumerable<string> States(DeskLog log)
    {
        foreach (var stay in log.Events.Where(entry => entry.Kind == "Stay").GroupBy(entry => entry.Subject))
        {
            var (state, version) = ("", 0L);
            foreach (var entry in stay.OrderBy(entry => entry.Version))
            {
                if (entry.Version != ++version)
                    yield return $"INV-21 stay {stay.Key} has no event {version}";
                version = entry.Version;
                var next = (state, entry.Type) switch
                {
                    ("", "StayPreAdmitted") => "pre_admitted",
                    ("" or "pre_admitted", "StayOpened") => "open",
                    ("open", "AdmissionDecided" or "StayChanged") => "open",
                    ("open", "DischargeDecided") => "decided",
                    ("decided", "DischargePaperworkDone") => "decided",
                    ("decided", "StayClosed") => "closed",
                    ("open" or "pre_admitted", "StayCancelled") => "cancelled",
                    // A double that a merge has cancelled may have had its discharge decided.
                    ("decided", "StayCancelled") when entry.Text("reason") == "merged_double" => "cancelled",
                    ("decided" or "closed" or "cancelled", "StayReopened") => "open",
                    _ => null,
                };
                if (next is null)
                    yield return $"INV-11 stay {stay.Key}: {entry.Type} while {(state.Length == 0 ? "unknown" : state)}";
                state = next ?? state;
            }
            var stored = log.Stays.GetValueOrDefault(stay.Key)?.State;
            if (stored != (state == "decided" ? "open" : state))
                yield return $"INV-11 stay {stay.Key} is {stored ?? "missing"}, its events say {state}";
        }
        foreach (
            var twice in log
                .Stays.Values.Where(stay => stay.State == "open" && stay.Kind != "outpatient")
                .GroupBy(stay => stay.Patient)
                .Where(group => group.Count() > 1)
        )
            yield return $"INV-11 patient {twice.Key} has {twice.Count()} open stays";
    }

    private static IEnumerable<string> Times(DeskLog log) =>
        log
            .Stays.Values.Where(stay => stay.ClosedAt < stay.OpenedAt)
            .Select(stay => $"INV-12 stay {stay.Id} ended before it began");

    /// <summary>INV-13: a number is given once and stays with its stay or patient for ever.</summary>
    private static IEnumerable<string> NumbersOnce(DeskLog log)
    {
        foreach (var twice in log.Stays.Values.GroupBy(stay => stay.Number).Where(group => group.Count() > 1))
            yield return $"INV-13 stay number {twice.Key} is on {twice.Count()} stays";
        foreach (var twice in log.Patients.Values.GroupBy(patient => patient.Ipp).Where(group => group.Count() > 1))
            yield return $"INV-13 permanent number {twice.Key} is on {twice.Count()} records";
        foreach (var opened in log.Events.Where(entry => entry.Type == "StayOpened"))
            if (log.Stays.GetValueOrDefault(opened.Subject) is { } stay && stay.Number != opened.Text("stayNumber"))
                yield return $"INV-13 stay {opened.Subject} was told as {opened.Text("stayNumber")} and is {stay.Number}";
    }

    /// <summary>
    /// INV-14: who owns which stay, played from the events; the table says the same, no stay is lost, no circle leads
    /// anywhere.
    /// </summary>
    private static IEnumerable<string> Merges(DeskLog log)
    {
        var owner = new Dictionary<Guid, Guid>();
        var into = new Dictionary<Guid, Guid>();
        foreach (var entry in log.Events)
        {
            switch (entry.Type)
            {
                case "StayOpened" or "StayPreAdmitted":
                    owner.TryAdd(entry.Subject, entry.Id("patientId"));
                    break;
                case "PatientsMerged":
                    if (!into.TryAdd(entry.Id("retiredPatientId"), entry.Subject))
                        yield return $"INV-14 record {entry.Id("retiredPatientId")} was merged away twice";
                    foreach (var stay in entry.Ids("stayIds"))
                        owner[stay] = entry.Subject;
                    break;
                case "PatientsUnmerged":
                    if (!into.Remove(entry.Id("restoredPatientId")))
                        yield return $"INV-14 record {entry.Id("restoredPatientId")} was given back and had not been merged";
                    foreach (var stay in entry.Ids("stayIds"))
                        owner[stay] = entry.Id("restoredPatientId");
                    break;
            }
        }
        foreach (var (stay, patient) in owner)
            if (log.Stays.GetValueOrDefault(stay)?.Patient is var stored && stored != patient)
                yield return $"INV-14 stay {stay} belongs to {stored?.ToString() ?? "nobody"}, the merges give it to {patient}";
        if (owner.Count != log.Stays.Count)
            yield return $"INV-14 {owner.Count} stays were opened, {log.Stays.Count} are there";
        foreach (var stay in log.Stays.Values.Where(stay => log.Patients[stay.Patient].MergedInto is not null))
            yield return $"INV-14 stay {stay.Id} was left behind with a record that was merged away";
        foreach (var patient in log.Patients.Values)
        {
            if (patient.MergedInto != (into.TryGetValue(patient.Id, out var told) ? told : null))
                yield return $"INV-14 record {patient.Id} leads to {patient.MergedInto?.ToString() ?? "itself"}, its events say otherwise";
            var (at, steps) = (patient, 0);
            while (
                at.MergedInto is { } next
                && log.Patients.TryGetValue(next, out var following)
                && steps++ <= log.Patients.Count
            )
                at = following;
            if (steps > log.Patients.Count)
                yield return $"INV-14 record {patient.Id} leads in a circle";
        }
    }

    /// <summary>
    /// INV-22: every accepted command has its event and there is no event without one. Merges and undos that only open
    /// a task have none.
    /// </summary>
    private static IEnumerable<string> Commands(DeskLog log)
    {
        IEnumerable<JsonNode> Accepted(string command, Func<string, bool>? path = null) =>
            log
                .Answers.Where(answer =>
                    answer.Status < 300
                    && answer.Command.Contains(command, StringComparison.Ordinal)
                    && (path is null || path(answer.Command))
                )
                .Select(answer => JsonNode.Parse(answer.Body)!);
        int Told(string type) => log.Events.Count(entry => entry.Type == type);
        var opened = Accepted("/stays", command => command.EndsWith("/stays", StringComparison.Ordinal))
            .Select(body => body["stayId"]!.ToString())
            .Distinct()
            .Count();
        var sent = Accepted("site-transfer").Select(body => body["stayId"]!.ToString()).Distinct().Count();
        if (opened + sent != Told("StayOpened"))
            yield return $"INV-22 {opened} stays and {sent} transfers were accepted, {Told("StayOpened")} openings were told";
        var registered = Accepted("/patients", command => command.EndsWith("/patients", StringComparison.Ordinal))
            .Select(body => body["patientId"]!.ToString())
            .Distinct()
            .Count();
        var copied = Accepted("site-transfer")
            .Where(body => body["recordCreated"]!.GetValue<bool>())
            .Select(body => body["patientId"]!.ToString())
            .Distinct()
            .Count();
        if (registered + copied != Told("PatientRegistered"))
            yield return $"INV-22 {registered} records and {copied} copies were accepted, {Told("PatientRegistered")} were told";
        var departed = Accepted("departure").Count();
        if (departed + sent != Told("StayClosed"))
            yield return $"INV-22 {departed} departures and {sent} transfers were accepted, {Told("StayClosed")} ends were told";
        // The same merge may be asked for under several keys; it was done once.
        var merges = Accepted("/merge")
            .Concat(Accepted("/decision", command => command.Contains("patient-merges", StringComparison.Ordinal)))
            .Where(body => body["state"]!.ToString() == "done")
            .Select(body => body["mergeId"]!.ToString())
            .Distinct()
            .Count();
        if (merges != Told("PatientsMerged"))
            yield return $"INV-22 {merges} merges were accepted, {Told("PatientsMerged")} were told";
        var undone = Accepted("/undo")
            .Where(body => body["state"]!.ToString() == "undone")
            .Select(body => body["mergeId"]!.ToString())
            .Distinct()
            .Count();
        if (undone != Told("PatientsUnmerged"))
            yield return $"INV-22 {undone} merges were taken back, {Told("PatientsUnmerged")} were told";
        foreach (
            var (entry, table) in log
                .Stays.Values.Select(stay => (stay.Id, stay.Version))
                .Concat(log.Patients.Values.Select(patient => (patient.Id, patient.Version)))
        )
            if (log.Events.Count(row => row.Subject == entry) is var told && told != table)
                yield return $"INV-22 {entry} is at version {table} with {told} events";
    }
}
