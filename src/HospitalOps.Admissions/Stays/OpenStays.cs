using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Services.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>
/// A person is in one stay at a time, over both hospitals and all records; outpatient visits may run beside it. The
/// index one_open_stay_per_patient is the last judge of one record.
/// </summary>
internal static class OpenStays
{
    /// <summary>
    /// Names the stay that is open, and where. Call with the patient locked; until the transaction ends, nobody opens
    /// one for another record of the same person.
    /// </summary>
    /// <param name="leaving">A stay that ends in the same act.</param>
    public static async Task<Refusal?> RefuseSecondAsync(
        AdmissionsDbContext database,
        Patient patient,
        CancellationToken cancel,
        Guid? leaving = null
    )
    {
        // Two clerks, one at each hospital, lock two records: what these have in common decides who comes first.
        foreach (var common in InCommon(patient))
            await database.Database.LockNameAsync(common, cancel);
        var open = await RecordsOf(database, patient)
            .Join(
                database.Stays.Where(stay =>
                    stay.State == StayState.Open && stay.Kind != StayKind.Outpatient && stay.Id != leaving
                ),
                record => record.Id,
                stay => stay.PatientId,
                (_, stay) => stay
            )
            .AsNoTracking()
            .OrderBy(stay => stay.OpenedAt)
            .FirstOrDefaultAsync(cancel);
        return open is null
            ? null
            : StayRefusals
                .PatientHasOpenStay(open.Id, open.StayNumber, open.OpenedAt)
                .With("hospital", Hospitals.ById(open.HospitalId).Code);
    }

    /// <summary>The dead are not admitted, booked or expected; a wrong death is taken back first.</summary>
    public static async Task<Refusal?> RefuseDeadAsync(
        AdmissionsDbContext database,
        Patient patient,
        CancellationToken cancel
    )
    {
        var death = await RecordsOf(database, patient)
            .Join(database.Stays, record => record.Id, stay => stay.PatientId, (_, stay) => stay)
            .Where(stay => stay.Destination == DischargeDestination.Death && stay.State != StayState.Cancelled)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancel);
        if (death is null)
            return null;
        var record = await database
            .DischargeRecords.AsNoTracking()
            .FirstOrDefaultAsync(row => row.StayId == death.Id && row.ReversedAt == null, cancel);
        return StayRefusals.PatientDead(record?.SinceAt ?? death.DischargeDecidedAt, death.Id);
    }

    /// <summary>Records of the same person that stand for themselves, beside this one.</summary>
    public static Task<List<Guid>> OtherRecordsAsync(
        AdmissionsDbContext database,
        Patient patient,
        CancellationToken cancel
    ) =>
        RecordsOf(database, patient)
            .Where(other => other.Id != patient.Id && other.MergedIntoId == null)
            .Select(other => other.Id)
            .ToListAsync(cancel);

    /// <summary>
    /// The records of the person: tied by a transfer, or showing the same document. Records merged away have no stays.
    /// </summary>
    private static IQueryable<Patient> RecordsOf(AdmissionsDbContext database, Patient patient)
    {
        // The index of documents begins with the hospital.
        Guid[] everywhere = [.. Hospitals.All.Select(hospital => hospital.Id)];
        return database.Patients.Where(other =>
            other.PersonId == patient.PersonId
            || patient.DocumentNumber != null
                && everywhere.Contains(other.HospitalId)
                && other.DocumentNumber == patient.DocumentNumber
                && other.DocumentType == patient.DocumentType
        );
    }

    private static IEnumerable<string> InCommon(Patient patient)
    {
        yield return $"person:{patient.PersonId}";
        if (patient.DocumentNumber is { } number)
            yield return $"document:{patient.DocumentType}:{number}";
    }
}
