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

    /// <summary>The record that stands today for the person of each of the ids.</summary>
    public static async Task<Dictionary<Guid, Patient>> OfIdsAsync(
        AdmissionsDbContext database,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var records = await database
            .Patients.AsNoTracking()
            .Where(patient => ids.Contains(patient.Id))
            .ToListAsync(cancel);
        var survivors = await OfAsync(database, records, cancel);
        return records.ToDictionary(record => record.Id, record => survivors.GetValueOrDefault(record.Id, record));
    }

    /// <summary>The record and all that were merged into it, directly or by way of others.</summary>
    public static Task<List<Guid>> LeadingToAsync(
        AdmissionsDbContext database,
        Guid survivor,
        CancellationToken cancel
    ) =>
        database
            .Database.SqlQuery<Guid>(
                $"""
                with recursive led as (
                  select id from patient where id = {survivor}
                  union all select retired.id from patient retired join led on retired.merged_into_id = led.id)
                select id as "Value" from led
                """
            )
            .ToListAsync(cancel);

    private static Patient Last(Dictionary<Guid, Patient> chain, Guid id) =>
        chain[id].MergedIntoId is { } next ? Last(chain, next) : chain[id];
}
