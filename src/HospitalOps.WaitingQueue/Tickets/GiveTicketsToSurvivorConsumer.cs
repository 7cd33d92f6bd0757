using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Tickets;

/// <summary>
/// Tickets and appointments of a record that was merged away are those of the survivor; none is lost, and none is
/// called twice.
/// </summary>
internal sealed class GiveTicketsToSurvivorConsumer(QueuesDbContext database)
    : IEventHandler<PatientsMerged>,
        IEventHandler<PatientsUnmerged>
{
    public async Task HandleAsync(PatientsMerged message, EventContext context, CancellationToken cancel)
    {
        var (survivor, retired) = (message.PatientId, message.RetiredPatientId);
        // Waiting twice in one queue under two numbers: the second ticket keeps the old number, a person closes one of
        // them (INV-16).
        await database.Database.ExecuteSqlAsync(
            $"""
            update ticket set patient_id = {survivor} where patient_id = {retired}
              and (state not in ('waiting', 'called', 'absent', 'in_service') or not exists (
                select 1 from ticket other where other.queue_id = ticket.queue_id and other.patient_id = {survivor} and other.state in ('waiting', 'called', 'absent', 'in_service')))
            """,
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"""
            update appointment set patient_id = {survivor} where patient_id = {retired}
              and (cancelled_at is not null or not exists (
                select 1 from appointment other where other.queue_id = appointment.queue_id and other.business_day = appointment.business_day
                  and other.patient_id = {survivor} and other.cancelled_at is null))
            """,
            cancel
        );
    }

    /// <summary>
    /// Tickets that are tied to a stay go back with it; others stay where they are: nobody can tell whose they were.
    /// </summary>
    public Task HandleAsync(PatientsUnmerged message, EventContext context, CancellationToken cancel)
    {
        Guid[] stays = [.. message.StayIds];
        return database.Database.ExecuteSqlAsync(
            $"""
            update ticket set patient_id = {message.RestoredPatientId} where stay_id = any({stays})
              and (state not in ('waiting', 'called', 'absent', 'in_service') or not exists (
                select 1 from ticket other where other.queue_id = ticket.queue_id and other.patient_id = {message.RestoredPatientId} and other.state in ('waiting', 'called', 'absent', 'in_service')))
            """,
            cancel
        );
    }
}
