using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Persons;

/// <summary>
/// Tickets and appointments of a record that was merged away are those of the survivor, and go back when the merge is
/// taken back; none is lost, and nobody waits twice in one queue (INV-14, INV-16).
/// </summary>
internal static class PersonMerge
{
    public static async Task ToSurvivorAsync(QueuesDbContext database, PatientsMerged merge, CancellationToken cancel)
    {
        var (survivor, retired) = (merge.PatientId, merge.RetiredPatientId);
        await database.Database.ExecuteSqlAsync(
            $"""
            insert into known_patient (patient_id, hospital_id, survivor_id)
            values ({retired}, {merge.HospitalId}, {survivor})
            on conflict (patient_id) do update set survivor_id = excluded.survivor_id
            """,
            cancel
        );
        await database.GiveStaysAsync([.. merge.StayIds], merge.HospitalId, survivor, cancel);
        await EndDoublesAsync(database, survivor, retired, merge.OccurredAt, cancel);
        await database.Database.ExecuteSqlAsync(
            $"update ticket set patient_id = {survivor} where patient_id = {retired}",
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"""
            update appointment later set cancelled_at = {merge.OccurredAt.ToUniversalTime()},
              cancelled_by = {Ticket.ByRule}, cancel_reason = {MoveCauses.MergedDouble}
            where later.patient_id in ({survivor}, {retired}) and later.cancelled_at is null and later.arrived_at is null
              and exists (select 1 from appointment other
              where other.patient_id in ({survivor}, {retired}) and other.patient_id <> later.patient_id
                and other.queue_id = later.queue_id and other.business_day = later.business_day
                and other.cancelled_at is null
                and (other.arrived_at is not null or (other.due_at, other.id) < (later.due_at, later.id)))
            """,
            cancel
        );
        // Both have come already: that is over, and each keeps its own record.
        await database.Database.ExecuteSqlAsync(
            $"""
            update appointment set patient_id = {survivor}
            where patient_id = {retired} and (cancelled_at is not null or not exists (
              select 1 from appointment other
              where other.queue_id = appointment.queue_id and other.business_day = appointment.business_day
                and other.patient_id = {survivor} and other.cancelled_at is null))
            """,
            cancel
        );
    }

    /// <summary>
    /// Back to the restored record goes what was named for it, or for a record that had been merged into it before, and
    /// what is tied to a stay that goes back. What was named for the survivor stays there.
    /// </summary>
    public static async Task BackAsync(
        QueuesDbContext database,
        PatientsUnmerged unmerge,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (survivor, restored) = (unmerge.PatientId, unmerge.RestoredPatientId);
        Guid[] stays = [.. unmerge.StayIds];
        await database.Database.ExecuteSqlAsync(
            $"update known_patient set survivor_id = null where patient_id = {restored}",
            cancel
        );
        await database.GiveStaysAsync(stays, unmerge.HospitalId, restored, cancel);
        await database.Database.ExecuteSqlAsync(
            $"""
            with recursive mine as (
              select {restored}::uuid as id
              union select patient_id from known_patient join mine on survivor_id = mine.id)
            update ticket set patient_id = {restored}
            where patient_id = {survivor} and (stay_id = any({stays}) or named_patient_id in (select id from mine))
            """,
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"""
            with recursive mine as (
              select {restored}::uuid as id
              union select patient_id from known_patient join mine on survivor_id = mine.id)
            update appointment set patient_id = {restored}
            where patient_id = {survivor} and named_patient_id in (select id from mine)
            """,
            cancel
        );
        Guid[] both = [survivor, restored];
        await database.Database.ExecuteSqlAsync(
            $"""
            update appointment set cancelled_at = null, cancelled_by = null, cancel_reason = null
            where cancel_reason = {MoveCauses.MergedDouble} and due_at > {now} and patient_id = any({both})
              and not exists (select 1 from appointment other
              where other.queue_id = appointment.queue_id and other.business_day = appointment.business_day
                and other.patient_id = appointment.patient_id and other.cancelled_at is null)
            """,
            cancel
        );
        foreach (var ticket in await database.LockEndedTodayAsync(both, MoveCauses.MergedDouble, now, cancel))
            ticket.WaitAgainByRule(now);
    }

    /// <summary>
    /// One person waits once in a queue: who is served or called keeps that number, else the earlier one; the other
    /// ends.
    /// </summary>
    private static async Task EndDoublesAsync(
        QueuesDbContext database,
        Guid survivor,
        Guid retired,
        DateTimeOffset occurredAt,
        CancellationToken cancel
    )
    {
        var live = await database.LockLiveOfPatientsAsync([survivor, retired], cancel);
        foreach (
            var ticket in live.GroupBy(ticket => ticket.QueueId)
                .SelectMany(queue =>
                    queue
                        .OrderByDescending(ticket => ticket.State == TicketState.InService)
                        .ThenByDescending(ticket => ticket.State == TicketState.Called)
                        .ThenBy(ticket => ticket.QueuedAt)
                        .ThenBy(ticket => ticket.Id)
                        .Skip(1)
                )
        )
            ticket.EndByRule(MoveCauses.MergedDouble, occurredAt);
        await database.SaveChangesAsync(cancel);
    }
}
