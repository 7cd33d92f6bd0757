using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using HospitalOps.WaitingQueue.Persistence;

namespace HospitalOps.WaitingQueue.Persons;

/// <summary>Knows records of patients, and lets tickets and appointments follow what becomes of a person.</summary>
internal sealed class TicketsFollowPersonsConsumer(QueuesDbContext database, TimeProvider clock)
    : IEventHandler<PatientRegistered>,
        IEventHandler<PatientsMerged>,
        IEventHandler<PatientsUnmerged>,
        IEventHandler<PatientDied>,
        IEventHandler<PatientDeathReversed>
{
    public Task HandleAsync(PatientRegistered message, EventContext context, CancellationToken cancel) =>
        database.RememberPatientAsync(message.PatientId, message.HospitalId, message.PersonId, cancel);

    public async Task HandleAsync(PatientsMerged message, EventContext context, CancellationToken cancel)
    {
        await database.RememberPatientAsync(message.PatientId, message.HospitalId, message.PersonId, cancel);
        await PersonMerge.ToSurvivorAsync(database, message, cancel);
    }

    public async Task HandleAsync(PatientsUnmerged message, EventContext context, CancellationToken cancel)
    {
        await database.RememberPatientAsync(message.RestoredPatientId, message.HospitalId, message.PersonId, cancel);
        await PersonMerge.BackAsync(database, message, clock.GetUtcNow(), cancel);
    }

    public async Task HandleAsync(PatientDied message, EventContext context, CancellationToken cancel)
    {
        await database.RememberPatientAsync(message.PatientId, message.HospitalId, message.PersonId, cancel);
        await PersonDeath.FollowAsync(database, message, context.Actor, cancel);
    }

    public Task HandleAsync(PatientDeathReversed message, EventContext context, CancellationToken cancel) =>
        PersonDeath.TakeBackAsync(database, message, clock.GetUtcNow(), cancel);
}
