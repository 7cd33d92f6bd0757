using HospitalOps.WaitingQueue.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Persons;

/// <summary>
/// Records and stays as Admissions told of them. Who ties a ticket to a record holds the record's row until the commit;
/// what happens to the person meanwhile (a merge, a death) waits for it and then finds the ticket.
/// </summary>
internal static class KnownPersons
{
    public static Task<KnownPatient?> HoldPatientAsync(
        this QueuesDbContext database,
        Guid id,
        CancellationToken cancel
    ) =>
        database
            .KnownPatients.FromSql($"select * from known_patient where patient_id = {id} for share")
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);

    /// <summary>The departure waits until the ticket is there to be ended.</summary>
    public static Task<KnownStay?> HoldStayAsync(this QueuesDbContext database, Guid id, CancellationToken cancel) =>
        database
            .KnownStays.FromSql($"select * from known_stay where stay_id = {id} for share")
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);

    /// <summary>All records of a person, in one order.</summary>
    /// <param name="named">Records that are the person's too, whatever their person is here.</param>
    public static async Task<Guid[]> LockRecordsAsync(
        this QueuesDbContext database,
        Guid person,
        Guid[] named,
        CancellationToken cancel
    ) =>
        [
            .. await database
                .Database.SqlQuery<Guid>(
                    $"""
                    select patient_id as "Value" from known_patient
                    where person_id = {person} or patient_id = any({named}) order by patient_id for update
                    """
                )
                .ToListAsync(cancel),
        ];

    public static Task RememberPatientAsync(
        this QueuesDbContext database,
        Guid patient,
        Guid hospital,
        Guid person,
        CancellationToken cancel
    ) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into known_patient (patient_id, hospital_id, person_id) values ({patient}, {hospital}, {person})
            on conflict (patient_id) do update set person_id = excluded.person_id
            """,
            cancel
        );

    public static Task RememberStayAsync(
        this QueuesDbContext database,
        Guid stay,
        Guid hospital,
        Guid patient,
        bool ended,
        CancellationToken cancel
    ) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into known_stay (stay_id, hospital_id, patient_id, ended)
            values ({stay}, {hospital}, {patient}, {ended})
            on conflict (stay_id) do update set ended = excluded.ended
            """,
            cancel
        );

    /// <summary>Stays go with a merge or its undoing, also such as are not known yet.</summary>
    public static Task GiveStaysAsync(
        this QueuesDbContext database,
        Guid[] stays,
        Guid hospital,
        Guid patient,
        CancellationToken cancel
    ) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into known_stay (stay_id, hospital_id, patient_id, ended)
            select stay, {hospital}, {patient}, false from unnest({stays}) stay
            on conflict (stay_id) do update set patient_id = excluded.patient_id
            """,
            cancel
        );

    /// <summary>When the person died, told with a stay of any of the records; null: alive.</summary>
    public static async Task<DateTimeOffset?> DiedAtAsync(
        this QueuesDbContext database,
        KnownPatient patient,
        CancellationToken cancel
    )
    {
        var (id, person) = (patient.PatientId, patient.PersonId ?? patient.PatientId);
        var deaths = await database
            .Database.SqlQuery<DateTimeOffset>(
                $"""
                select died_at as "Value" from known_stay
                where died_at is not null and (patient_id = {id} or {id} = any(dead_records)
                  or patient_id in (select patient_id from known_patient where person_id = {person}))
                order by died_at limit 1
                """
            )
            .ToListAsync(cancel);
        return deaths is [var first, ..] ? first : null;
    }
}
