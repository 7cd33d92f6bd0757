using HospitalOps.Contracts.PatientTracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>
/// One porter job: asked, taken, the patient leaves, arrives. Opened by a person, or by the event that makes it
/// necessary.
/// </summary>
internal sealed class Transport : AggregateRoot
{
    private Transport() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Transport";

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    public TransportPurpose Purpose { get; private set; }

    public TransportMode Mode { get; private set; }

    public TransportState State { get; private set; }

    public Guid? FromBedId { get; private set; }

    public Guid? ToBedId { get; private set; }

    /// <summary>Bed or place, as people say it.</summary>
    public string? FromPlace { get; private set; }

    public string? ToPlace { get; private set; }

    public IReadOnlyList<string> Equipment { get; private set; } = [];

    /// <summary>Precautions on the way: contact, droplet, airborne, protective; null = none.</summary>
    public string? Isolation { get; private set; }

    public bool Escort { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The event that opened it: once for each. Null: a person did.</summary>
    public Guid? OpenedBy { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>The nurse says that the patient can go; null: announced only.</summary>
    public DateTimeOffset? ReadyAt { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public string? Porter { get; private set; }

    /// <summary>Why it was cancelled or failed.</summary>
    public string? EndReason { get; private set; }

    public bool IsOpen => State is TransportState.Requested or TransportState.Taken or TransportState.Started;

    public static (Transport Job, TransportRequested Told) Ask(
        Guid id,
        Journey journey,
        TransportOrder order,
        DateTimeOffset at
    )
    {
        var transport = new Transport
        {
            Id = id,
            HospitalId = journey.HospitalId,
            StayId = journey.JourneyId,
            PatientId = journey.PatientId!.Value,
            Purpose = order.Purpose,
            Mode = order.Mode,
            FromBedId = order.FromBedId,
            ToBedId = order.ToBedId,
            FromPlace = order.FromPlace ?? journey.LocationCode,
            ToPlace = order.ToPlace,
            Equipment = order.Equipment,
            Isolation = order.Isolation,
            Escort = order.Escort,
            DueAt = order.DueAt,
            OpenedBy = order.OpenedBy,
            RequestedAt = at,
            ReadyAt = order.Announced ? null : at,
        };
        var told = new TransportRequested
        {
            HospitalId = journey.HospitalId,
            TransportId = id,
            StayId = transport.StayId,
            PatientId = transport.PatientId,
            Mode = order.Mode.Code(),
            FromBedId = order.FromBedId,
            ToBedId = order.ToBedId,
            Purpose = order.Purpose.Code(),
            Announced = order.Announced,
            OccurredAt = at,
        };
        transport.Record(told);
        return (transport, told);
    }

    /// <summary>
    /// The patient of an announced job can go: the clock of the porter's part starts. What the nurse sees adds to what
    /// was announced.
    /// </summary>
    public object Ready(TransportOrder seen, DateTimeOffset at)
    {
        (ReadyAt, Mode, Escort) = (at, seen.Mode, Escort || seen.Escort);
        Equipment = [.. Equipment.Union(seen.Equipment)];
        DueAt = seen.DueAt ?? DueAt;
        return Told(
            new TransportReady
            {
                HospitalId = HospitalId,
                TransportId = Id,
                StayId = StayId,
                PatientId = PatientId,
                Purpose = Purpose.Code(),
                OccurredAt = at,
            }
        ).Value;
    }

    /// <summary>
    /// To another bed, as long as nobody is on the way; false when nothing changes, or what is told is older than the
    /// job.
    /// </summary>
    public bool Redirect(TransportOrder order, DateTimeOffset at)
    {
        if (order.ToBedId is null || order.ToBedId == ToBedId || State == TransportState.Started || at < RequestedAt)
            return false;
        (ToBedId, ToPlace) = (order.ToBedId, order.ToPlace);
        return true;
    }

    /// <summary>Precautions began, changed or ended: who carries is told. False when they are the same.</summary>
    public bool Protect(string? isolation)
    {
        if (Isolation == isolation)
            return false;
        Isolation = isolation;
        return true;
    }

    /// <summary>
    /// Taken so long ago and not begun: another porter may have it. Who took it may have gone home or be held up.
    /// </summary>
    public static readonly TimeSpan LeftLying = TimeSpan.FromMinutes(10);

    /// <summary>May this porter take it or begin it now?</summary>
    public bool IsFreeFor(string porter, DateTimeOffset now) =>
        State == TransportState.Requested
        || (State == TransportState.Taken && (Porter == porter || now - TakenAt >= LeftLying));

    /// <summary>Who had taken it is gone: it is anybody's again, and the patient's waiting goes on.</summary>
    public bool GiveBack()
    {
        if (State != TransportState.Taken)
            return false;
        (State, Porter, TakenAt) = (TransportState.Requested, null, null);
        return true;
    }

    public Result<object> Take(string porter, DateTimeOffset at)
    {
        if (!IsFreeFor(porter, at) || Porter == porter)
            return TrackingRefusals.Not(this, "requested");
        (State, Porter, TakenAt) = (TransportState.Taken, porter, at);
        return Told(
            new TransportTaken
            {
                HospitalId = HospitalId,
                TransportId = Id,
                StayId = StayId,
                PatientId = PatientId,
                Porter = porter,
                OccurredAt = at,
            }
        );
    }

    /// <summary>The porter leaves with the patient; whoever starts has it.</summary>
    public Result<object> Start(string porter, DateTimeOffset at)
    {
        if (!IsFreeFor(porter, at))
            return TrackingRefusals.Not(this, "requested");
        if (Porter != porter)
            TakenAt = at;
        (State, Porter, StartedAt) = (TransportState.Started, porter, at);
        return Told(
            new TransportStarted
            {
                HospitalId = HospitalId,
                TransportId = Id,
                StayId = StayId,
                PatientId = PatientId,
                Purpose = Purpose.Code(),
                OccurredAt = at,
            }
        );
    }

    public Result<object> Finish(DateTimeOffset at)
    {
        if (State != TransportState.Started)
            return TrackingRefusals.Not(this, "started");
        (State, FinishedAt) = (TransportState.Finished, at);
        return Told(
            new TransportFinished
            {
                HospitalId = HospitalId,
                TransportId = Id,
                StayId = StayId,
                PatientId = PatientId,
                Purpose = Purpose.Code(),
                OccurredAt = at,
            }
        );
    }

    /// <summary>Not needed any more, or the porter came and the patient could not go (who, why).</summary>
    public Result<object> End(TransportState state, string reason, DateTimeOffset at)
    {
        if (!IsOpen)
            return TrackingRefusals.Not(this, "open");
        (State, EndReason, FinishedAt) = (state, reason, at);
        return Told(
            new TransportCancelled
            {
                HospitalId = HospitalId,
                TransportId = Id,
                StayId = StayId,
                PatientId = PatientId,
                Purpose = Purpose.Code(),
                Reason = reason,
                OccurredAt = at,
            }
        );
    }

    private Result<object> Told(object message)
    {
        Record(message);
        return new Result<object>(message);
    }
}

/// <summary>What is asked of a porter.</summary>
internal sealed record TransportOrder(
    TransportPurpose Purpose,
    TransportMode Mode,
    Guid? FromBedId = null,
    Guid? ToBedId = null,
    string? FromPlace = null,
    string? ToPlace = null,
    IReadOnlyList<string>? Needs = null,
    string? Isolation = null,
    bool Escort = false,
    DateTimeOffset? DueAt = null,
    Guid? OpenedBy = null,
    bool Announced = false
)
{
    public IReadOnlyList<string> Equipment => Needs ?? [];
}
