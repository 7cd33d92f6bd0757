using HospitalOps.Placement;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Messaging;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Domain;

/// <summary>A bed is asked for: what is needed, how pressing, and how far it got.</summary>
internal sealed class PlacementRequest : AggregateRoot
{
    private PlacementRequest()
    {
    }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "PlacementRequest";

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    public PlacementKind Kind { get; private set; }

    public CareLevel CareLevel { get; private set; }

    public string? ServiceCode { get; private set; }

    public PlacementSex Sex { get; private set; }

    public AgeClass AgeClass { get; private set; }

    public IsolationNeed Isolation { get; private set; }

    public PlacementPriority Priority { get; private set; }

    public string[] Equipment { get; private set; } = [];

    public DateTimeOffset? NeededBy { get; private set; }

    public string? Reason { get; private set; }

    public PlacementState State { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public Guid? FromBedId { get; private set; }

    public Guid? BedId { get; private set; }

    public string? WithdrawnReason { get; private set; }

    public bool IsOpen => State is PlacementState.Requested or PlacementState.Reserved or PlacementState.Accepted;

    public static PlacementRequest Ask(
        Guid id, Guid hospital, Guid stay, Guid patient, Guid? fromBed, PlacementNeeds needs, DateTimeOffset occurredAt)
    {
        var request = new PlacementRequest
        {
            Id = id, HospitalId = hospital, StayId = stay, PatientId = patient, FromBedId = fromBed,
            Kind = fromBed is null ? PlacementKind.Admission : PlacementKind.Transfer,
            CareLevel = needs.CareLevel, ServiceCode = needs.ServiceCode, Sex = needs.Sex, AgeClass = needs.AgeClass, Isolation = needs.Isolation,
            Priority = needs.Priority, Equipment = [.. needs.Equipment], NeededBy = needs.NeededBy, Reason = needs.Reason, RequestedAt = occurredAt,
        };
        request.Record(new PlacementRequested
        {
            HospitalId = hospital, PlacementRequestId = id, StayId = stay, PatientId = patient, Kind = request.Kind.ToCode(),
            CareLevel = needs.CareLevel.ToCode(), Priority = needs.Priority.ToCode(), FromBedId = fromBed, OccurredAt = occurredAt,
        });
        return request;
    }

    /// <summary>Null when a bed may be held for it now.</summary>
    public Refusal? RefuseReservation() => State switch
    {
        PlacementState.Requested => null,
        PlacementState.Reserved or PlacementState.Accepted => PlacementRefusals.AlreadyReserved.With("bedId", BedId),
        _ => PlacementRefusals.NotOpen.With("state", State.ToCode()),
    };

    public void Reserved(Guid bed) => (State, BedId) = (PlacementState.Reserved, bed);

    /// <summary>The hold on the bed ended; a bed is still asked for.</summary>
    public void BackToRequested() => (State, BedId) = (PlacementState.Requested, null);

    /// <summary>The receiving ward takes the patient.</summary>
    public Refusal? Accept(Bed bed, DateTimeOffset occurredAt)
    {
        if (State == PlacementState.Accepted) return PlacementRefusals.AlreadyAccepted;
        if (State != PlacementState.Reserved) return PlacementRefusals.NotReserved.With("state", State.ToCode());
        State = PlacementState.Accepted;
        Record(new TransferAccepted
        {
            HospitalId = HospitalId, PlacementRequestId = Id, StayId = StayId, PatientId = PatientId, WardId = bed.WardId, BedId = bed.Id, OccurredAt = occurredAt,
        });
        return null;
    }

    /// <summary>The receiving ward does not take the patient; the bed manager arbitrates.</summary>
    public Refusal? Refuse(Bed bed, string reason, DateTimeOffset occurredAt)
    {
        if (State is not (PlacementState.Reserved or PlacementState.Accepted)) return PlacementRefusals.NotReserved.With("state", State.ToCode());
        BackToRequested();
        Record(new TransferRefused
        {
            HospitalId = HospitalId, PlacementRequestId = Id, StayId = StayId, PatientId = PatientId, WardId = bed.WardId, Reason = reason, OccurredAt = occurredAt,
        });
        return null;
    }

    public Refusal? Withdraw(string reason, DateTimeOffset occurredAt)
    {
        if (!IsOpen) return PlacementRefusals.NotOpen.With("state", State.ToCode());
        (State, WithdrawnReason) = (PlacementState.Withdrawn, reason);
        Record(new PlacementWithdrawn
        {
            HospitalId = HospitalId, PlacementRequestId = Id, StayId = StayId, PatientId = PatientId, Reason = reason, OccurredAt = occurredAt,
        });
        return null;
    }

    /// <summary>The patient is in the bed.</summary>
    public void Fulfil(Guid bed, DateTimeOffset occurredAt)
    {
        (State, BedId) = (PlacementState.Fulfilled, bed);
        Record(new PlacementFulfilled
        {
            HospitalId = HospitalId, PlacementRequestId = Id, StayId = StayId, PatientId = PatientId, BedId = bed, OccurredAt = occurredAt,
        });
    }
}

/// <summary>What the patient needs from a bed.</summary>
internal sealed record PlacementNeeds(
    CareLevel CareLevel,
    string? ServiceCode,
    PlacementSex Sex,
    AgeClass AgeClass,
    IsolationNeed Isolation,
    PlacementPriority Priority,
    IReadOnlyList<string> Equipment,
    DateTimeOffset? NeededBy,
    string? Reason);
