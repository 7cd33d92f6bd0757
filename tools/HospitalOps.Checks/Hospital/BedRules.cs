using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Checks.Hospital;

/// <summary>Who lies where, and who is without a bed.</summary>
internal static class BedRules
{
    public static IEnumerable<Violation> Violations(HospitalState state) =>
        [.. Occupied(state), .. Asked(state), .. Newborns(state)];

    private static IEnumerable<Violation> Occupied(HospitalState state)
    {
        foreach (var bed in state.InBed.Doubles(row => row.Bed))
            yield return new("ONE-BED", $"{bed.Count()} patients in one bed", bed.Key);
        foreach (var stay in state.InBed.Doubles(row => row.Stay))
            yield return new("ONE-BED", $"a stay in {stay.Count()} beds", stay.Key);
        foreach (
            var person in state
                .InBed.Where(row => state.Patients.ContainsKey(row.Patient))
                .Doubles(row => state.Patients[state.Survivor(row.Patient)].Person)
        )
            yield return new(
                "ONE-BED",
                $"a person in {string.Join(" and ", person.Select(row => row.Code))}",
                person.First().Bed
            );
        foreach (var row in state.InBed)
        {
            if (!state.Stays.TryGetValue(row.Stay, out var stay))
            {
                yield return new("IN-BED", $"{row.Code} is occupied for a stay that nobody knows", row.Bed);
                continue;
            }
            if (!stay.Open)
                yield return new("IN-BED", $"{row.Code} is occupied for a stay that is {stay.State}", row.Bed);
            if (stay.Kind == "outpatient")
                yield return new("IN-BED", $"{row.Code} is occupied by an outpatient", row.Bed);
            if (stay.Hospital != row.Hospital)
                yield return new("IN-BED", $"{row.Code} is occupied for a stay of the other hospital", row.Bed);
            if (state.Survivor(row.Patient) != state.Survivor(stay.Patient))
                yield return new("IN-BED", $"{row.Code} has another patient than its stay", row.Bed);
            else if (row.Patient != stay.Patient)
                yield return new("IN-BED", $"{row.Code} has another record than its stay", row.Bed);
            if (row.Person is { } person && person != state.Patients[state.Survivor(row.Patient)].Person)
                yield return new("IN-BED", $"{row.Code} has another person than its record", row.Bed);
            var owner = state.Patients[state.Survivor(row.Patient)];
            if (owner.Sex != "unknown" && owner.Sex != row.Sex)
                yield return new("TRAITS", $"{row.Code} has a {row.Sex} patient who is {owner.Sex}", row.Bed);
            if (Age(state, owner) is { } age && age != row.AgeClass)
                yield return new("TRAITS", $"{row.Code} has a {row.AgeClass} who is {age}", row.Bed);
        }
        var known = state.KnownInBed.ToHashSet();
        foreach (var row in state.InBed.Where(row => !known.Contains((row.Bed, row.Stay))))
            yield return new("IN-BED", $"the desk does not know who is in {row.Code}", row.Bed);
        var lying = state.InBed.Select(row => (row.Bed, row.Stay)).ToHashSet();
        foreach (var (bed, _) in known.Where(row => !lying.Contains(row)))
            yield return new("IN-BED", "the desk knows somebody in a bed who is not there", bed);
    }

    private static IEnumerable<Violation> Asked(HospitalState state)
    {
        foreach (var request in state.Requests)
        {
            if (!state.Stays.TryGetValue(request.Stay, out var stay))
                yield return new("REQUESTS", "a bed is asked for a stay that nobody knows", request.Id);
            else
            {
                if (stay.Ended && stay.Destination is not null || stay.State == "cancelled")
                    yield return new(
                        "REQUESTS",
                        $"a bed is asked for a stay that is {stay.State} ({request.Kind})",
                        stay.Id
                    );
                if (stay.Open && stay.DecidedAt is not null)
                    yield return new("REQUESTS", "a bed is asked for somebody whose discharge is decided", stay.Id);
                if (request.Patient != stay.Patient)
                    yield return new("REQUESTS", "a bed is asked for another record than that of the stay", stay.Id);
                var owner = state.Patients[state.Survivor(request.Patient)];
                if (owner.Sex != "unknown" && owner.Sex != request.Sex)
                    yield return new("TRAITS", $"a bed is asked for a {request.Sex} who is {owner.Sex}", stay.Id);
                if (Age(state, owner) is { } age && age != request.AgeClass)
                    yield return new("TRAITS", $"a bed is asked for a {request.AgeClass} who is {age}", stay.Id);
                if (PersonRules.Dead(state, request.Patient))
                    yield return new("DEAD", "a bed is asked for somebody who is dead", stay.Id);
            }
        }
    }

    private static IEnumerable<Violation> Newborns(HospitalState state)
    {
        foreach (var link in state.Newborns)
        {
            if (state.Stays.TryGetValue(link.MotherStay, out var mother) && mother.Ended)
                yield return new("NEWBORNS", $"a newborn lies beside a mother whose stay is {mother.State}", mother.Id);
            if (state.Stays.TryGetValue(link.BabyStay, out var baby) && baby.Ended)
                yield return new("NEWBORNS", $"a newborn lies beside its mother, its stay is {baby.State}", baby.Id);
            if (state.Stays.TryGetValue(link.BabyStay, out baby) && baby.Patient != link.BabyPatient)
                yield return new("NEWBORNS", "a newborn has another record than its stay", baby.Id);
        }
    }

    private static string? Age(HospitalState state, PatientRow owner) =>
        AgeClasses.Of(owner.BirthDate, owner.BirthYear, state.Day)?.Code();
}
