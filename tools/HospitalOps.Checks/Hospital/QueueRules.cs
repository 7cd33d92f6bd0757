namespace HospitalOps.Checks.Hospital;

/// <summary>Nobody waits, is called or booked who is not there to come.</summary>
internal static class QueueRules
{
    public static IEnumerable<Violation> Violations(HospitalState state)
    {
        foreach (
            var pair in state
                .Tickets.Where(row => row.Patient is not null)
                .Doubles(row => (row.Queue, state.Survivor(row.Patient!.Value)))
        )
            yield return new("TICKETS", $"somebody waits {pair.Count()} times in one queue", pair.Key.Queue);
        foreach (var ticket in state.Tickets)
        {
            if (ticket.Patient is { } id)
            {
                if (!state.Patients.TryGetValue(id, out var patient))
                {
                    yield return new("TICKETS", "a ticket of somebody who is unknown", ticket.Queue);
                    continue;
                }
                if (patient.MergedInto is not null)
                    yield return new(
                        "RETIRED",
                        $"a ticket ({ticket.State}) of a record that was merged away",
                        patient.Id
                    );
                if (patient.Hospital != ticket.Hospital)
                    yield return new("TICKETS", "a ticket of another hospital's patient", patient.Id);
                if (PersonRules.Dead(state, id))
                    yield return new("DEAD", $"a ticket ({ticket.State}) of somebody who is dead", patient.Id);
            }
            if (ticket.Stay is not { } stayId)
                continue;
            if (!state.Stays.TryGetValue(stayId, out var stay))
                yield return new("TICKETS", "a ticket of a stay that is unknown", ticket.Queue);
            else
            {
                if (stay.State == "closed")
                    yield return new("TICKETS", $"a ticket ({ticket.State}) of a stay that is closed", stay.Id);
                if (
                    ticket.Patient is { } owner
                    && state.Patients.ContainsKey(owner)
                    && state.Survivor(owner) != state.Survivor(stay.Patient)
                )
                    yield return new("TICKETS", "a ticket of one patient and the stay of another", stay.Id);
            }
        }
        foreach (var appointment in state.Booked)
        {
            if (!state.Patients.TryGetValue(appointment.Patient, out var patient))
                yield return new("APPOINTMENTS", "booked for somebody who is unknown", appointment.Id);
            else
            {
                if (patient.MergedInto is not null)
                    yield return new("RETIRED", "an appointment of a record that was merged away", patient.Id);
                if (PersonRules.Dead(state, patient.Id))
                    yield return new("DEAD", "an appointment of somebody who is dead", patient.Id);
            }
        }
    }
}
