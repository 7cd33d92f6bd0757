using HospitalOps.Contracts.Admissions;
using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Journeys;

namespace HospitalOps.PatientTracking.Consumers;

/// <summary>Follows all events of stays, and merges of patients.</summary>
public sealed class StampAdmissionsConsumer(IServiceProvider services)
    : IEventHandler<StayPreAdmitted>,
        IEventHandler<StayOpened>,
        IEventHandler<AdmissionDecided>,
        IEventHandler<StayChanged>,
        IEventHandler<DischargeDecided>,
        IEventHandler<DischargePaperworkDone>,
        IEventHandler<StayClosed>,
        IEventHandler<StayCancelled>,
        IEventHandler<StayReopened>,
        IEventHandler<PatientsMerged>,
        IEventHandler<PatientsUnmerged>
{
    private readonly JourneyLog log = services.GetRequiredService<JourneyLog>();

    public Task HandleAsync(StayPreAdmitted message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(StayOpened message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(AdmissionDecided message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(StayChanged message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(DischargeDecided message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(DischargePaperworkDone message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(StayClosed message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(StayCancelled message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(StayReopened message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(PatientsMerged message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(PatientsUnmerged message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);
}
