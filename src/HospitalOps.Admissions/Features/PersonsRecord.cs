using HospitalOps.Admissions.Domain;
using HospitalOps.Admissions.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Features;

/// <summary>
/// The record that a person has at a certain hospital. Only records that a transfer has tied together count as one person:
/// a look-alike found by name or document stays a candidate for a person to decide on (docs/adr/0019).
/// </summary>
internal static class PersonsRecord
{
    /// <summary>Locked; null when that hospital does not know the person.</summary>
    public static Task<Patient?> FindAsync(AdmissionsDbContext database, Guid person, Guid hospital, CancellationToken cancel) => database.Patients
        .FromSql($"select * from patient where person_id = {person} and hospital_id = {hospital} for no key update")
        .SingleOrDefaultAsync(cancel);

    /// <summary>The same traits under a number of the receiving hospital; a document seen elsewhere has to be seen there too.</summary>
    public static async Task<Patient> CreateAsync(
        AdmissionsDbContext database, Numbers numbers, Patient source, Guid hospital, DateTimeOffset now, DateTimeOffset occurredAt, CancellationToken cancel)
    {
        var record = Patient.Register(
            Guid.CreateVersion7(now), hospital, await numbers.NextPermanentAsync(hospital, cancel), source.Traits(), null, occurredAt, source.PersonId);
        database.Add(record);
        await RememberSpellings.OfAsync(database, record, cancel);
        return record;
    }
}
