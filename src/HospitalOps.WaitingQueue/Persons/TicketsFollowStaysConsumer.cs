using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Persons;

/// <summary>Knows stays; when a patient has left the hospital, nobody calls his number any more.</summary>
internal sealed class TicketsFollowStaysConsumer(QueuesDbContext database)
    : IEventHandler<StayPreAdmitted>,
        IEventHandler<StayOpened>,
        IEventHandler<StayClosed>,
        IEventHandler<StayCancelled>,
        IEventHandler<StayReopened>
{
    public Task HandleAsync(StayPreAdmitted message, EventContext context, CancellationToken cancel) =>
        database.RememberStayAsync(message.StayId, message.HospitalId, message.PatientId, ended: false, cancel);

    public Task HandleAsync(StayOpened message, EventContext context, CancellationToken cancel) =>
        database.RememberStayAsync(message.StayId, message.HospitalId, message.PatientId, ended: false, cancel);

    public async Task HandleAsync(StayClosed message, EventContext context, CancellationToken cancel)
    {
        await database.RememberStayAsync(message.StayId, message.HospitalId, message.PatientId, ended: true, cancel);
        foreach (var ticket in await database.LockLiveOfStayAsync(message.StayId, cancel))
            ticket.EndByRule(MoveCauses.StayClosed, message.OccurredAt);
        if (message.TransferredToStayId is not null)
            await ListAppointmentsAsync(message, cancel);
    }

    /// <summary>
    /// Whoever went to the other hospital is not expected here: somebody books him there, or brings him back for it.
    /// </summary>
    private Task<int> ListAppointmentsAsync(StayClosed message, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"""
            update appointment set rebook_cause = {RebookCauses.SiteTransfer}
            where patient_id = {message.PatientId} and due_at >= {message.OccurredAt.ToUniversalTime()}
              and cancelled_at is null and arrived_at is null and rebook_cause is null
            """,
            cancel
        );

    /// <summary>The person may still wait: only the stay was a mistake.</summary>
    public Task HandleAsync(StayCancelled message, EventContext context, CancellationToken cancel) =>
        database.RememberStayAsync(message.StayId, message.HospitalId, message.PatientId, ended: true, cancel);

    public Task HandleAsync(StayReopened message, EventContext context, CancellationToken cancel) =>
        database.RememberStayAsync(message.StayId, message.HospitalId, message.PatientId, ended: false, cancel);
}
