using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Hospital;

/// <summary>Hospitals that are wrong between two services in one way each, in copies of one database.</summary>
internal static partial class HospitalMutants
{
    /// <summary>By service. What they touch is taken from what the run has left: they name cases that exist.</summary>
    public static IEnumerable<(string Service, Mutant[] Mutants)> Of(HospitalState state) =>
        [
            ("admissions", Admissions(state)),
            ("beds", Beds(state)),
            ("queues", Queues(state)),
            ("tracking", Tracking(state)),
        ];

    private static bool Alive(HospitalState state, Guid patient) =>
        state.Patients.ContainsKey(patient)
        && !PersonRules.Dead(state, patient)
        && state.Stays.Values.Any(stay => stay.Patient == patient && stay.State is "open" or "closed");

    /// <summary>The first as SQL; null where the run had no such case, which the mutant then tells.</summary>
    private static string Id(IEnumerable<Guid> ids)
    {
        foreach (var id in ids.Order())
            return $"'{id}'::uuid";
        return "null::uuid";
    }
}
