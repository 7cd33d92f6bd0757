using HospitalOps.Contracts.Admissions;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Persons;

/// <summary>Of the dead nobody is called or expected, under whatever record; a wrong death is taken back.</summary>
internal static class PersonDeath
{
    public static async Task FollowAsync(
        QueuesDbContext database,
        PatientDied death,
        string by,
        CancellationToken cancel
    )
    {
        Guid[] others = [.. death.OtherPatientIds];
        var records = await database.LockRecordsAsync(death.PersonId, [death.PatientId, .. others], cancel);
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into known_stay (stay_id, hospital_id, patient_id, ended, died_at, dead_records)
            values ({death.StayId}, {death.HospitalId}, {death.PatientId}, false, 
              {death.DiedAt.ToUniversalTime()}, {others})
            on conflict (stay_id) do update set died_at = excluded.died_at, dead_records = excluded.dead_records
            """,
            cancel
        );
        foreach (var ticket in await database.LockLiveOfPatientsAsync(records, cancel))
            ticket.EndByRule(MoveCauses.PatientDead, death.OccurredAt);
        await database.Database.ExecuteSqlAsync(
            $"""
            update appointment set cancelled_at = {death.OccurredAt.ToUniversalTime()},
              cancelled_by = {by}, cancel_reason = {MoveCauses.PatientDead}
            where cancelled_at is null and arrived_at is null and patient_id = any({records})
            """,
            cancel
        );
    }

    /// <summary>
    /// Who waited today waits again. Appointments that were called off stand on the list to be booked again: the hour
    /// may be gone.
    /// </summary>
    public static async Task TakeBackAsync(
        QueuesDbContext database,
        PatientDeathReversed reversal,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var records = await database.LockRecordsAsync(
            reversal.PersonId,
            [reversal.PatientId, .. reversal.OtherPatientIds],
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"update known_stay set died_at = null, dead_records = null where stay_id = {reversal.StayId}",
            cancel
        );
        foreach (var ticket in await database.LockEndedTodayAsync(records, MoveCauses.PatientDead, now, cancel))
            ticket.WaitAgainByRule(now);
        await database.Database.ExecuteSqlAsync(
            $"""
            update appointment set cancelled_at = null, cancelled_by = null, cancel_reason = null,
              rebook_cause = {RebookCauses.DeathReversed}
            where cancel_reason = {MoveCauses.PatientDead} and patient_id = any({records}) and not exists (
              select 1 from appointment other
              where other.queue_id = appointment.queue_id and other.business_day = appointment.business_day
                and other.patient_id = appointment.patient_id and other.cancelled_at is null)
            """,
            cancel
        );
    }
}
