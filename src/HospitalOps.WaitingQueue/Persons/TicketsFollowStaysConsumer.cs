using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Tickets;

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
    }

    /// <summary>The person may still wait: only the stay was a mistake.</summary>
    public Task HandleAsync(StayCancelled message, EventContext context, CancellationToken cancel) =>
        database.RememberStayAsync(message.StayId, message.HospitalId, message.PatientId, ended: true, cancel);

    public Task HandleAsync(StayReopened message, EventContext context, CancellationToken cancel) =>
        database.RememberStayAsync(message.StayId, message.HospitalId, message.PatientId, ended: false, cancel);
}
