using HospitalOps.Contracts.WaitingQueue;
using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Domain;

namespace HospitalOps.PatientTracking.Consumers;

/// <summary>Stamps of the visit: arrived, called, triage, service, first medical contact.</summary>
public sealed class StampQueueConsumer(IServiceProvider services) :
    IEventHandler<TicketIssued>, IEventHandler<TicketLinked>, IEventHandler<TicketCalled>, IEventHandler<ServiceStarted>, IEventHandler<PatientTriaged>
{
    private readonly MilestoneWriter writer = services.GetRequiredService<MilestoneWriter>();

    public Task HandleAsync(TicketIssued message, EventContext context, CancellationToken cancel) => message.IsFirstOfVisit
        ? writer.AddAsync(
            context, nameof(TicketIssued), message.OccurredAt, new(message.VisitId, message.StayId, message.PatientId, message.QueueKind, message.Number), cancel, Stamps.Arrived)
        : Task.CompletedTask;

    public Task HandleAsync(TicketLinked message, EventContext context, CancellationToken cancel) =>
        message.StayId is { } stay ? writer.LinkAsync(message.VisitId, stay, message.HospitalId, cancel) : Task.CompletedTask;

    public Task HandleAsync(TicketCalled message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(TicketCalled), message.OccurredAt,
        new(message.VisitId, message.StayId, message.PatientId, message.ServicePointCode, message.Number), cancel, Stamps.Called);

    public Task HandleAsync(ServiceStarted message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(ServiceStarted), message.OccurredAt,
        new(message.VisitId, message.StayId, message.PatientId, message.ServicePointCode, message.QueueKind), cancel,
        message.QueueKind switch
        {
            "triage" => [Stamps.ServiceStarted, Stamps.TriageStarted],
            "doctor" => [Stamps.ServiceStarted, Stamps.FirstMedicalContact],
            _ => [Stamps.ServiceStarted],
        });

    public Task HandleAsync(PatientTriaged message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(PatientTriaged), message.OccurredAt,
        new(message.VisitId, message.StayId, message.PatientId, null, message.Level), cancel, Stamps.Triaged);
}
