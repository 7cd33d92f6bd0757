using HospitalOps.Contracts.Admissions;
using HospitalOps.Messaging;
using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Domain;

/// <summary>One stay or emergency visit. Its discharge is a chain of three acts: decided, paperwork done, left.</summary>
internal sealed class Stay : AggregateRoot
{
    private Stay()
    {
    }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Stay";

    public string StayNumber { get; private set; } = "";

    public Guid PatientId { get; private set; }

    public Guid? VisitId { get; private set; }

    public StayKind Kind { get; private set; }

    public StayState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? AdmissionDecidedAt { get; private set; }

    public CareLevel? CareLevel { get; private set; }

    public string? ServiceCode { get; private set; }

    public DateTimeOffset? DischargeDecidedAt { get; private set; }

    public DischargeDestination? Destination { get; private set; }

    public DateTimeOffset? PaperworkDoneAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The stay at the other hospital that this one continues.</summary>
    public Guid? TransferredFromStayId { get; private set; }

    /// <summary>The stay at the other hospital that continues this one.</summary>
    public Guid? TransferredToStayId { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>The patient is here.</summary>
    /// <param name="from">The stay at another hospital that this one continues.</param>
    public static Stay Open(Guid id, string number, Patient patient, StayKind kind, Guid? visit, DateTimeOffset occurredAt, Stay? from = null)
    {
        var stay = new Stay
        {
            Id = id,
            HospitalId = patient.HospitalId,
            StayNumber = number,
            PatientId = patient.Id,
            VisitId = visit,
            Kind = kind,
            State = StayState.Open,
            OpenedAt = occurredAt,
            TransferredFromStayId = from?.Id,
        };
        stay.Record(new StayOpened
        {
            HospitalId = stay.HospitalId,
            StayId = id,
            PatientId = patient.Id,
            VisitId = visit,
            StayNumber = number,
            Kind = kind.Code(),
            Sex = patient.Sex.Code(),
            BirthYear = patient.BirthYear,
            PersonId = patient.PersonId,
            TransferredFromStayId = from?.Id,
            TransferredFromHospitalId = from?.HospitalId,
            OccurredAt = occurredAt,
        });
        return stay;
    }

    /// <summary>
    /// The patient goes on at another hospital: this stay closes and another one opens there at the same instant, with the same level of care.
    /// </summary>
    /// <param name="id">Of the new stay.</param>
    /// <param name="number">Of the new stay, by the rule of its hospital.</param>
    /// <param name="there">The patient's record at the receiving hospital.</param>
    public Result<Stay> TransferTo(Guid id, string number, Patient there, DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal) return refusal;
        if (Destination is not (null or DischargeDestination.TransferOut)) return StayRefusals.DischargeAlreadyDecided;
        var next = Open(id, number, there, StayKind.TransferIn, null, occurredAt, this);
        if (CareLevel is { } level) next.DecideAdmission(level, null, occurredAt);
        if (DischargeDecidedAt is null) DecideDischarge(DischargeDestination.TransferOut, occurredAt);
        TransferredToStayId = id;
        Close(occurredAt, next.HospitalId);
        return next;
    }

    /// <summary>A doctor decides that the patient is admitted; deciding again revises level and service.</summary>
    public Refusal? DecideAdmission(CareLevel level, string? service, DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal) return refusal;
        if (DischargeDecidedAt is not null) return StayRefusals.DischargeAlreadyDecided;
        AdmissionDecidedAt ??= occurredAt;
        (CareLevel, ServiceCode) = (level, service);
        Record(new AdmissionDecided
        {
            HospitalId = HospitalId, StayId = Id, PatientId = PatientId, CareLevel = level.Code(), ServiceCode = service, OccurredAt = occurredAt,
        });
        return null;
    }

    /// <summary>A doctor decides that the patient may leave.</summary>
    public Refusal? DecideDischarge(DischargeDestination destination, DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal) return refusal;
        if (DischargeDecidedAt is not null) return StayRefusals.DischargeAlreadyDecided;
        (DischargeDecidedAt, Destination) = (occurredAt, destination);
        Record(new DischargeDecided
        {
            HospitalId = HospitalId, StayId = Id, PatientId = PatientId, Destination = destination.Code(), OccurredAt = occurredAt,
        });
        return null;
    }

    /// <summary>The clerk finished the administrative discharge.</summary>
    public Refusal? FinishPaperwork(DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal) return refusal;
        if (DischargeDecidedAt is null) return StayRefusals.DischargeNotDecided;
        if (PaperworkDoneAt is not null) return StayRefusals.PaperworkAlreadyDone;
        PaperworkDoneAt = occurredAt;
        Record(new DischargePaperworkDone { HospitalId = HospitalId, StayId = Id, PatientId = PatientId, OccurredAt = occurredAt });
        return null;
    }

    /// <summary>The patient left the hospital. Missing paperwork does not hold anybody back; it stays on the clerk's list.</summary>
    public Refusal? Depart(DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal) return refusal;
        if (DischargeDecidedAt is null || Destination is null) return StayRefusals.DischargeNotDecided;
        Close(occurredAt, null);
        return null;
    }

    private void Close(DateTimeOffset occurredAt, Guid? receivingHospital)
    {
        (State, ClosedAt) = (StayState.Closed, occurredAt);
        Record(new StayClosed
        {
            HospitalId = HospitalId, StayId = Id, PatientId = PatientId, Destination = Destination!.Value.Code(),
            TransferredToStayId = TransferredToStayId, TransferredToHospitalId = receivingHospital, OccurredAt = occurredAt,
        });
    }

    /// <summary>The stay never took place.</summary>
    public Refusal? Cancel(string reason, DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal) return refusal;
        if (DischargeDecidedAt is not null) return StayRefusals.DischargeAlreadyDecided;
        (State, CancelReason) = (StayState.Cancelled, reason);
        Record(new StayCancelled { HospitalId = HospitalId, StayId = Id, PatientId = PatientId, Reason = reason, OccurredAt = occurredAt });
        return null;
    }

    private Refusal? RefuseUnlessOpen(DateTimeOffset occurredAt) => State switch
    {
        StayState.Closed => StayRefusals.Closed.With("since", ClosedAt),
        StayState.Cancelled => StayRefusals.Cancelled,
        _ when occurredAt < OpenedAt => StayRefusals.BeforeStay.With("openedAt", OpenedAt),
        _ => null,
    };
}
