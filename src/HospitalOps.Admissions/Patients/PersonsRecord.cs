using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Search;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Patients;

/// <summary>
/// The record that a person has at a certain hospital. Only records that a transfer has tied together count as one
/// person:
/// a look-alike found by name or document stays a candidate for a person to decide on (docs/adr/0019).
/// </summary>
internal static class PersonsRecord
{
    /// <summary>
    /// Locked; null when that hospital does not know the person. Records merged into the source, and those merged away
    /// there, lead on.
    /// </summary>
    public static async Task<Patient?> FindAsync(
        AdmissionsDbContext database,
        Patient source,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var found = await database
            .Patients.FromSql(
                $"""
                with recursive known as (
                  select id, person_id from patient where id = {source.Id}
                  union all select retired.id, retired.person_id from patient retired join known on retired.merged_into_id = known.id),
                there as (
                  select id, merged_into_id from patient where hospital_id = {hospital} and person_id in (select person_id from known)
                  union all select next.id, next.merged_into_id from patient next join there on next.id = there.merged_into_id)
                select * from patient where id in (select id from there where merged_into_id is null) order by registered_at
                """
            )
            .AsNoTracking()
            .ToListAsync(cancel);
        return found is [var first, ..] ? await database.LockPatientAsync(first.Id, hospital, cancel) : null;
    }

    /// <summary>
    /// The same traits under a number of the receiving hospital; a document seen elsewhere has to be seen there too.
    /// </summary>
    public static async Task<Patient> CreateAsync(
        AdmissionsDbContext database,
        Numbers numbers,
        Patient source,
        Guid hospital,
        string by,
        DateTimeOffset now,
        DateTimeOffset occurredAt,
        CancellationToken cancel
    )
    {
        var record = Patient.Register(
            new PatientRegistration
            {
                Id = Guid.CreateVersion7(now),
                HospitalId = hospital,
                Ipp = await numbers.NextPermanentAsync(hospital, cancel),
                Traits = source.Traits(),
                RegisteredBy = by,
                OccurredAt = occurredAt,
                PersonId = source.PersonId,
            }
        );
        database.Add(record);
        await RememberSpellings.OfAsync(database, record, cancel);
        return record;
    }
}
