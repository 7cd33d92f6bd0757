using HospitalOps.Contracts.BedManagement;
using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Domain;

namespace HospitalOps.PatientTracking.Consumers;

/// <summary>Stamps of the bed: requested, reserved, accepted, occupied, away and back, vacated, cleaned, ready.</summary>
public sealed class StampBedsConsumer(IServiceProvider services) :
    IEventHandler<PlacementRequested>, IEventHandler<TransferAccepted>, IEventHandler<BedReserved>, IEventHandler<BedOccupied>, IEventHandler<BedVacated>,
    IEventHandler<BedLeaveBegan>, IEventHandler<BedLeaveEnded>,
    IEventHandler<CleaningJobOpened>, IEventHandler<CleaningJobStarted>, IEventHandler<CleaningJobFinished>, IEventHandler<CleaningJobInspected>
{
    private readonly MilestoneWriter writer = services.GetRequiredService<MilestoneWriter>();

    public Task HandleAsync(PlacementRequested message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(PlacementRequested), message.OccurredAt, new(null, message.StayId, message.PatientId, null, message.CareLevel), cancel, Stamps.BedRequested);

    public Task HandleAsync(TransferAccepted message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(TransferAccepted), message.OccurredAt, new(null, message.StayId, message.PatientId), cancel, Stamps.BedAccepted);

    public Task HandleAsync(BedReserved message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(BedReserved), message.OccurredAt, new(null, message.StayId, message.PatientId, message.BedCode), cancel, Stamps.BedOffered, Stamps.BedReserved);

    public Task HandleAsync(BedOccupied message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(BedOccupied), message.OccurredAt, new(null, message.StayId, message.PatientId, message.BedCode, message.FromBedId is null ? "admission" : "transfer"),
        cancel, Stamps.Occupied);

    public Task HandleAsync(BedVacated message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(BedVacated), message.OccurredAt, new(null, message.StayId, message.PatientId, message.BedCode, message.Cause), cancel, Stamps.BedVacated);

    public Task HandleAsync(BedLeaveBegan message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(BedLeaveBegan), message.OccurredAt, new(null, message.StayId, message.PatientId, message.BedCode, message.Kind), cancel, Stamps.LeaveStarted);

    public Task HandleAsync(BedLeaveEnded message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(BedLeaveEnded), message.OccurredAt, new(null, message.StayId, message.PatientId, message.BedCode, message.How), cancel, Stamps.LeaveEnded);

    public Task HandleAsync(CleaningJobOpened message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(CleaningJobOpened), message.OccurredAt, new(null, message.StayId, null, message.BedCode, message.CleaningClass), cancel, Stamps.CleaningRequested);

    public Task HandleAsync(CleaningJobStarted message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(CleaningJobStarted), message.OccurredAt, new(null, message.StayId, null, message.BedCode), cancel, Stamps.CleaningStarted);

    /// <summary>A finished job makes the bed ready, unless somebody is to look at it first.</summary>
    public Task HandleAsync(CleaningJobFinished message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(CleaningJobFinished), message.OccurredAt, new(null, message.StayId, null, message.BedCode), cancel,
        message.AwaitsInspection ? [Stamps.CleaningEnded] : [Stamps.CleaningEnded, Stamps.BedReady]);

    public Task HandleAsync(CleaningJobInspected message, EventContext context, CancellationToken cancel) => message.Passed
        ? writer.AddAsync(context, nameof(CleaningJobInspected), message.OccurredAt, new(null, message.StayId, null, message.BedCode), cancel, Stamps.BedReady)
        : Task.CompletedTask;
}
