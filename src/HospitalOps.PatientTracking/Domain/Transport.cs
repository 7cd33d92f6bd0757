using HospitalOps.Contracts.PatientTracking;
using HospitalOps.Messaging;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>How the patient is moved.</summary>
public enum TransportMode { Walk, Chair, Bed, Stretcher }

/// <summary>State of a porter job.</summary>
public enum TransportState { Requested, Started, Finished, Cancelled }

/// <summary>One porter job: the patient is ready to move, leaves, arrives.</summary>
internal sealed class Transport : AggregateRoot
{
    private Transport()
    {
    }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Transport";

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    public TransportMode Mode { get; private set; }

    public TransportState State { get; private set; }

    public Guid? FromBedId { get; private set; }

    public Guid? ToBedId { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public string? Porter { get; private set; }

    public static Transport Ask(Guid id, Journey journey, TransportMode mode, Guid? from, Guid? to, DateTimeOffset at)
    {
        var transport = new Transport
        {
            Id = id, HospitalId = journey.HospitalId, StayId = journey.StayId, PatientId = journey.PatientId, Mode = mode, FromBedId = from, ToBedId = to, RequestedAt = at,
        };
        transport.Record(new TransportRequested
        {
            HospitalId = journey.HospitalId, TransportId = id, StayId = journey.StayId, PatientId = journey.PatientId, Mode = mode.Code(),
            FromBedId = from, ToBedId = to, OccurredAt = at,
        });
        return transport;
    }

    public Refusal? Start(string porter, DateTimeOffset at)
    {
        if (State != TransportState.Requested) return TrackingRefusals.Not(this, "requested");
        (State, Porter, StartedAt) = (TransportState.Started, porter, at);
        Record(new TransportStarted { HospitalId = HospitalId, TransportId = Id, StayId = StayId, PatientId = PatientId, OccurredAt = at });
        return null;
    }

    public Refusal? Finish(DateTimeOffset at)
    {
        if (State != TransportState.Started) return TrackingRefusals.Not(this, "started");
        (State, FinishedAt) = (TransportState.Finished, at);
        Record(new TransportFinished { HospitalId = HospitalId, TransportId = Id, StayId = StayId, PatientId = PatientId, OccurredAt = at });
        return null;
    }

    public Refusal? Cancel(string reason, DateTimeOffset at)
    {
        if (State is TransportState.Finished or TransportState.Cancelled) return TrackingRefusals.Not(this, "open");
        State = TransportState.Cancelled;
        Record(new TransportCancelled { HospitalId = HospitalId, TransportId = Id, StayId = StayId, PatientId = PatientId, Reason = reason, OccurredAt = at });
        return null;
    }
}

internal static class TrackingRefusals
{
    public static readonly Refusal ExpectedInPast = new(RefusalKind.Invalid, "expected_discharge_in_past", "The expected discharge lies before now.");

    public static readonly Refusal JourneyEnded = new(RefusalKind.Conflict, "stay_closed", "The patient has left.");

    public static Refusal Not(Transport transport, string expected) =>
        new Refusal(RefusalKind.Conflict, $"transport_not_{expected}", $"The transport is {transport.State.Code()}, not {expected}.")
            .With("state", transport.State.Code()).With("by", transport.Porter).With("since", transport.StartedAt ?? transport.RequestedAt);
}
