using HospitalOps.Contracts.Admissions;
using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Consumers;

/// <summary>Stamps of the stay: registered, admission decided, discharge chain, left.</summary>
public sealed class StampAdmissionsConsumer(IServiceProvider services) :
    IEventHandler<StayOpened>, IEventHandler<AdmissionDecided>, IEventHandler<DischargeDecided>, IEventHandler<DischargePaperworkDone>,
    IEventHandler<StayClosed>, IEventHandler<StayCancelled>
{
    private readonly MilestoneWriter writer = services.GetRequiredService<MilestoneWriter>();

    public async Task HandleAsync(StayOpened message, EventContext context, CancellationToken cancel)
    {
        if (message.VisitId is { } visit) await writer.LinkAsync(visit, message.StayId, message.HospitalId, cancel);
        await writer.AddAsync(
            context, nameof(StayOpened), message.OccurredAt, new(message.VisitId, message.StayId, message.PatientId, null, message.Kind), cancel, Stamps.Registered);
    }

    public Task HandleAsync(AdmissionDecided message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(AdmissionDecided), message.OccurredAt, new(null, message.StayId, message.PatientId, message.ServiceCode, message.CareLevel), cancel, Stamps.AdmissionDecided);

    public Task HandleAsync(DischargeDecided message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(DischargeDecided), message.OccurredAt, new(null, message.StayId, message.PatientId, null, message.Destination), cancel, Stamps.DischargeDecided);

    /// <summary>Decided and paperwork done: nothing known holds the patient back any more.</summary>
    public Task HandleAsync(DischargePaperworkDone message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(DischargePaperworkDone), message.OccurredAt, new(null, message.StayId, message.PatientId), cancel,
        Stamps.DischargePaperworkDone, Stamps.ReadyToLeave);

    public Task HandleAsync(StayClosed message, EventContext context, CancellationToken cancel) => writer.AddAsync(
        context, nameof(StayClosed), message.OccurredAt, new(null, message.StayId, message.PatientId, null, message.Destination), cancel, Stamps.LeftHospital);

    public async Task HandleAsync(StayCancelled message, EventContext context, CancellationToken cancel)
    {
        var database = services.GetRequiredService<TrackingDbContext>();
        await database.Journeys.Where(row => row.StayId == message.StayId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Ended, true), cancel);
    }
}
