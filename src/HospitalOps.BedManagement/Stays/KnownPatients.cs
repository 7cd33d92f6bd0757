using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>Keeps what Admissions knows of patients, and lets open requests and beds follow it.</summary>
internal static class KnownPatients
{
    /// <summary>False when something newer is known already.</summary>
    public static async Task<bool> KeepAsync(BedsDbContext database, KnownPatient patient, CancellationToken cancel) =>
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into known_patient (patient_id, hospital_id, sex, birth_date, birth_year, version)
            values ({patient.PatientId}, {patient.HospitalId}, {patient.Sex.Code()}, {patient.BirthDate}, {patient.BirthYear}, {patient.Version})
            on conflict (patient_id) do update set sex = excluded.sex, birth_date = excluded.birth_date, birth_year = excluded.birth_year, version = excluded.version
            where known_patient.version < excluded.version
            """,
            cancel
        ) == 1;

    /// <summary>
    /// What is known, held until the commit: a correction comes before it or after it. Null while nothing is known.
    /// </summary>
    public static Task<KnownPatient?> LockAsync(BedsDbContext database, Guid patient, CancellationToken cancel) =>
        database
            .KnownPatients.FromSql($"select * from known_patient where patient_id = {patient} for no key update")
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);

    /// <summary>As <see cref="LockAsync"/>, by many at once: who gives a bed by it.</summary>
    public static Task<KnownPatient?> HoldAsync(BedsDbContext database, Guid patient, CancellationToken cancel) =>
        database
            .KnownPatients.FromSql($"select * from known_patient where patient_id = {patient} for share")
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);

    /// <summary>
    /// Open requests are for the age of today, an occupancy for that of its day; holds follow their requests.
    /// </summary>
    /// <param name="sexCorrected">The owner says so now, also when he says that he does not know it.</param>
    public static async Task FollowAsync(
        BedsDbContext database,
        KnownPatient patient,
        bool sexCorrected,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        // Requests before beds, as everywhere.
        var requests = await database
            .PlacementRequests.FromSql(
                $"select * from placement_request where patient_id = {patient.PatientId} and state in ('requested', 'reserved', 'accepted') order by id for no key update"
            )
            .ToListAsync(cancel);
        foreach (var request in requests)
            request.Correct(
                SexOf(request.Sex),
                patient.AgeOr(request.AgeClass, CasablancaTime.DayOf(now)) ?? request.AgeClass
            );

        var bed = await database
            .Occupancies.AsNoTracking()
            .Where(occupancy => occupancy.PatientId == patient.PatientId && occupancy.EndedAt == null)
            .Select(occupancy => new { occupancy.BedId, occupancy.HospitalId })
            .SingleOrDefaultAsync(cancel);
        if (bed is null)
            return;
        var locked = await database.LockBedAsync(bed.BedId, bed.HospitalId, cancel);
        if (locked?.Open is not { } open || open.PatientId != patient.PatientId)
            return;
        var (sex, age) = (
            SexOf(open.Sex),
            patient.AgeOr(open.AgeClass, CasablancaTime.DayOf(open.OccurredAt)) ?? open.AgeClass
        );
        if ((sex, age) != (open.Sex, open.AgeClass))
            locked.Bed.CorrectOccupant(open, sex, age, now);

        Sex SexOf(Sex present) => sexCorrected ? patient.Sex : patient.SexOr(present);
    }
}
