using HospitalOps.Contracts.WaitingQueue;
using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Journeys;

namespace HospitalOps.PatientTracking.Consumers;

/// <summary>Follows all events of tickets.</summary>
public sealed class StampQueueConsumer(IServiceProvider services)
    : IEventHandler<TicketIssued>,
        IEventHandler<TicketLinked>,
        IEventHandler<PatientTriaged>,
        IEventHandler<TicketCalled>,
        IEventHandler<ServiceStarted>,
        IEventHandler<ServiceFinished>,
        IEventHandler<TicketClosed>,
        IEventHandler<TicketReturned>
{
    private readonly JourneyLog log = services.GetRequiredService<JourneyLog>();

    public Task HandleAsync(TicketIssued message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(TicketLinked message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(PatientTriaged message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(TicketCalled message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(ServiceStarted message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(ServiceFinished message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(TicketClosed message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(TicketReturned message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);
}
