namespace HospitalOps.Checks.Hospital;

/// <summary>Where tracking says that somebody is, and whether.</summary>
internal static class JourneyRules
{
    public static IEnumerable<Violation> Violations(HospitalState state) =>
        [.. Stays(state), .. InBed(state), .. Places(state), .. Transports(state)];

    private static IEnumerable<Violation> Stays(HospitalState state)
    {
        foreach (var stay in state.Stays.Values)
        {
            if (!state.Journeys.TryGetValue(stay.Id, out var journey))
            {
                yield return new("JOURNEYS", $"a stay ({stay.State}) without a journey", stay.Id);
                continue;
            }
            if (journey.Ended != stay.Ended)
                yield return new(
                    "JOURNEYS",
                    $"a stay is {stay.State}, its journey is {(journey.Ended ? "over" : "going on")}",
                    stay.Id
                );
            if (journey.Patient is { } patient && state.Survivor(patient) != state.Survivor(stay.Patient))
                yield return new("JOURNEYS", "a journey is another patient's", stay.Id);
            if (journey.Hospital != stay.Hospital)
                yield return new("JOURNEYS", "a journey is the other hospital's", stay.Id);
            if (stay.Open && journey.Kind != stay.Kind)
                yield return new(
                    "JOURNEYS",
                    $"a stay is {stay.Kind}, its journey {journey.Kind ?? "nothing"}",
                    stay.Id
                );
            if (stay.State is not ("open" or "closed"))
                continue;
            // The times may have been corrected where the journey is told; that it happened is the desk's.
            if (journey.DecidedAt is null != stay.DecidedAt is null && stay.Destination != "left_before_care")
                yield return new(
                    "JOURNEYS",
                    $"the discharge is {(stay.DecidedAt is null ? "not decided" : "decided")}, in the journey {(journey.DecidedAt is null ? "not" : "it is")}",
                    stay.Id
                );
            if (journey.LeftAt is null != stay.ClosedAt is null)
                yield return new(
                    "JOURNEYS",
                    $"has {(stay.ClosedAt is null ? "not left" : "left")}, in the journey {(journey.LeftAt is null ? "not" : "he has")}",
                    stay.Id
                );
        }
    }

    private static IEnumerable<Violation> InBed(HospitalState state)
    {
        foreach (var row in state.InBed)
        {
            // Who has left and still lies in the bed is told by the rules of beds.
            if (!state.Journeys.TryGetValue(row.Stay, out var journey) || journey.Ended)
                continue;
            // Who is out of bed for a while is where he is.
            if (journey.Place == "bed" ? journey.Code != row.Code : !row.Away)
                if (journey.Place is not "service_point" and not "in_transit")
                    yield return new(
                        "PLACE",
                        $"lies in {row.Code}, the journey says {journey.Place ?? "nowhere"} {journey.Code}",
                        row.Stay
                    );
        }
        var lying = state.InBed.DistinctBy(row => row.Stay).ToDictionary(row => row.Stay, row => row.Code);
        foreach (var journey in state.Journeys.Values.Where(row => row is { IsStay: true, Place: "bed", Ended: false }))
            if (lying.GetValueOrDefault(journey.Id) != journey.Code)
                yield return new(
                    "PLACE",
                    $"the journey says in bed {journey.Code}, beds say {lying.GetValueOrDefault(journey.Id) ?? "nowhere"}",
                    journey.Id
                );
    }

    private static IEnumerable<Violation> Places(HospitalState state)
    {
        foreach (var place in state.Places)
        {
            if (!state.Patients.TryGetValue(place.Patient, out var patient))
                yield return new("PRESENT", "somebody unknown is present", place.Patient);
            else if (patient.MergedInto is not null)
                yield return new("RETIRED", $"a record that was merged away is present ({place.Kind})", place.Patient);
            if (state.Journeys.TryGetValue(place.Journey, out var journey) && journey.Ended)
                yield return new("PRESENT", $"somebody who has left is present ({place.Kind})", place.Patient);
            if (state.Stays.TryGetValue(place.Journey, out var stay) && stay.Ended)
                yield return new(
                    "PRESENT",
                    $"somebody whose stay is {stay.State} is present ({place.Kind})",
                    place.Patient
                );
        }
        foreach (
            var person in state
                .Places.Where(place => state.Patients.ContainsKey(place.Patient))
                .Doubles(place => state.Patients[state.Survivor(place.Patient)].Person)
        )
            yield return new(
                "PRESENT",
                $"a person is at {person.Count()} places: {string.Join(", ", person.Select(place => place.Kind))}",
                person.First().Patient
            );
        var present = state.Places.Select(place => place.Patient).ToHashSet();
        foreach (var row in state.InBed.Where(row => !present.Contains(row.Patient)))
            if (state.Stays.TryGetValue(row.Stay, out var stay) && stay.Open)
                yield return new("PRESENT", $"who lies in {row.Code} is not among those present", row.Stay);
    }

    private static IEnumerable<Violation> Transports(HospitalState state)
    {
        var lying = state.InBed.DistinctBy(row => row.Stay).ToDictionary(row => row.Stay, row => row.Isolation);
        foreach (var job in state.Transports)
        {
            if (!state.Stays.TryGetValue(job.Stay, out var stay))
                yield return new("TRANSPORTS", "a porter for a stay that is unknown", job.Stay);
            else if (stay.Ended)
                yield return new("TRANSPORTS", $"a porter ({job.State}) for a stay that is {stay.State}", stay.Id);
            else if (job.Patient != stay.Patient)
                yield return new("TRANSPORTS", "a porter for another record than that of the stay", stay.Id);
            if (lying.TryGetValue(job.Stay, out var isolation) && (job.Isolation ?? "none") != isolation)
                yield return new(
                    "TRAITS",
                    $"precautions are {isolation}, the porter is told {job.Isolation ?? "none"}",
                    job.Stay
                );
        }
    }
}
