using HospitalOps.Contracts.BedManagement;
using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Journeys;

namespace HospitalOps.PatientTracking.Consumers;

/// <summary>Follows all events of bed requests, beds and cleanings.</summary>
public sealed class StampBedsConsumer(IServiceProvider services)
    : IEventHandler<PlacementRequested>,
        IEventHandler<TransferAccepted>,
        IEventHandler<TransferRefused>,
        IEventHandler<PlacementWithdrawn>,
        IEventHandler<PlacementFulfilled>,
        IEventHandler<HoldPlanned>,
        IEventHandler<SiteTransferDeparted>,
        IEventHandler<BedReserved>,
        IEventHandler<ReservationChanged>,
        IEventHandler<ReservationExpired>,
        IEventHandler<BedOccupied>,
        IEventHandler<BedVacated>,
        IEventHandler<BedPrecautionsChanged>,
        IEventHandler<BedNewbornsChanged>,
        IEventHandler<BedEquipmentChanged>,
        IEventHandler<BedLeaveBegan>,
        IEventHandler<BedLeaveEnded>,
        IEventHandler<BedBlocked>,
        IEventHandler<BedBlockPlanned>,
        IEventHandler<BedUnblocked>,
        IEventHandler<BedClosed>,
        IEventHandler<BedOpened>,
        IEventHandler<BedReady>,
        IEventHandler<BedFoundDirty>,
        IEventHandler<CleaningJobOpened>,
        IEventHandler<CleaningJobAssigned>,
        IEventHandler<CleaningJobStarted>,
        IEventHandler<CleaningJobFinished>,
        IEventHandler<CleaningJobInspected>,
        IEventHandler<CleaningJobCancelled>
{
    private readonly JourneyLog log = services.GetRequiredService<JourneyLog>();

    public Task HandleAsync(PlacementRequested message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(TransferAccepted message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(TransferRefused message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(PlacementWithdrawn message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(PlacementFulfilled message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(HoldPlanned message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(SiteTransferDeparted message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedReserved message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(ReservationChanged message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(ReservationExpired message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedOccupied message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedVacated message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedPrecautionsChanged message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedNewbornsChanged message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedEquipmentChanged message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedLeaveBegan message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedLeaveEnded message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedBlocked message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedBlockPlanned message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedUnblocked message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedClosed message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedOpened message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedReady message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(BedFoundDirty message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(CleaningJobOpened message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(CleaningJobAssigned message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(CleaningJobStarted message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(CleaningJobFinished message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(CleaningJobInspected message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);

    public Task HandleAsync(CleaningJobCancelled message, EventContext context, CancellationToken cancel) =>
        log.TakeAsync(message, context, cancel);
}
