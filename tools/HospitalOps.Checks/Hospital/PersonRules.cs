namespace HospitalOps.Checks.Hospital;

/// <summary>Records and stays: one of each person, and the same in every service.</summary>
internal static class PersonRules
{
    public static IEnumerable<Violation> Violations(HospitalState state)
    {
        foreach (
            var person in state
                .Stays.Values.Where(stay => stay.Open && stay.Kind != "outpatient")
                .Doubles(stay => state.Patients[state.Survivor(stay.Patient)].Person)
        )
            yield return new(
                "ONE-STAY",
                $"a person has {person.Count()} open stays: {string.Join(", ", person.Select(stay => stay.Id))}",
                person.First().Id
            );
        foreach (var stay in state.Stays.Values)
        {
            if (stay.State is "open" or "pre_admitted" && state.Patients[stay.Patient].MergedInto is not null)
                yield return new("RETIRED", "a live stay of a record that was merged away", stay.Id);
            if (stay.State is "open" or "pre_admitted" && Dead(state, stay.Patient) && stay.Destination != "death")
                yield return new("DEAD", $"a live stay ({stay.State}) of somebody who is dead", stay.Id);
            foreach (var (who, known) in new[] { ("beds", state.BedStays), ("queues", state.QueueStays) })
                if (!known.TryGetValue(stay.Id, out var copy))
                    yield return new("STAYS", $"{who} know nothing of a stay", stay.Id);
                else
                {
                    if (copy.Ended != stay.Ended)
                        yield return new(
                            "STAYS",
                            $"a stay that is {stay.State} is {(copy.Ended ? "over" : "live")} in {who}",
                            stay.Id
                        );
                    if (state.Survivor(copy.Patient) != state.Survivor(stay.Patient))
                        yield return new("STAYS", $"a stay is another patient's in {who}", stay.Id);
                    else if (copy.Patient != stay.Patient)
                        yield return new("STAYS", $"a stay is of another record in {who}", stay.Id);
                }
            if (state.BedStays.TryGetValue(stay.Id, out var bed) && stay.Open)
            {
                if (bed.Admitted != stay.AdmissionAt is not null)
                    yield return new(
                        "STAYS",
                        $"admitted is {stay.AdmissionAt is not null}, in beds {bed.Admitted}",
                        stay.Id
                    );
                if (bed.Decided != stay.DecidedAt is not null)
                    yield return new(
                        "STAYS",
                        $"discharge decided is {stay.DecidedAt is not null}, in beds {bed.Decided}",
                        stay.Id
                    );
            }
        }
        foreach (var patient in state.Patients.Values)
        {
            if (!state.BedPatients.TryGetValue(patient.Id, out var bed))
                yield return new("PATIENTS", "beds know nothing of a record", patient.Id);
            else if ((bed.Sex, bed.BirthDate, bed.BirthYear) != (patient.Sex, patient.BirthDate, patient.BirthYear))
                yield return new(
                    "PATIENTS",
                    $"{patient.Sex} {patient.BirthDate} {patient.BirthYear}, in beds {bed.Sex} {bed.BirthDate} {bed.BirthYear}",
                    patient.Id
                );
            if (!state.QueuePatients.TryGetValue(patient.Id, out var queue))
                yield return new("PATIENTS", "queues know nothing of a record", patient.Id);
            else if (queue.Survivor != patient.MergedInto)
                yield return new(
                    "PATIENTS",
                    $"merged is {patient.MergedInto is not null}, in queues {queue.Survivor is not null}",
                    patient.Id
                );
        }
    }

    /// <summary>Recorded as dead, under any record of the person.</summary>
    public static bool Dead(HospitalState state, Guid patient) =>
        state.DeadPersons.Contains(state.Patients[state.Survivor(patient)].Person);
}
