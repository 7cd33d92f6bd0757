using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Merging;

/// <summary>
/// Follows retired records to the one that stands for the person today; chains are short and have no cycle.
/// </summary>
internal static class Survivors
{
    /// <summary>For each of the ids that was merged away, the record that it leads to.</summary>
    public static async Task<Dictionary<Guid, Patient>> OfAsync(
        AdmissionsDbContext database,
        IEnumerable<Patient> patients,
        CancellationToken cancel
    )
    {
        var chain = patients
            .Where(patient => patient.MergedIntoId is not null)
            .ToDictionary(patient => patient.Id, patient => patient);
        var retired = chain.Keys.ToList();
        while (
            chain
                .Values.Select(patient => patient.MergedIntoId)
                .OfType<Guid>()
                .Where(next => !chain.ContainsKey(next))
                .Distinct()
                .ToArray()
                is { Length: > 0 } next
        )
            foreach (
                var patient in await database
                    .Patients.AsNoTracking()
                    .Where(patient => next.Contains(patient.Id))
                    .ToListAsync(cancel)
            )
                chain[patient.Id] = patient;
        return retired.ToDictionary(id => id, id => Last(chain, id));
    }

    private static Patient Last(Dictionary<Guid, Patient> chain, Guid id) =>
        chain[id].MergedIntoId is { } next ? Last(chain, next) : chain[id];
}
