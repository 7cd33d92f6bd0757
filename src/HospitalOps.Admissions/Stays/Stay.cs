using HospitalOps.Admissions.Patients;
using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Stays;

/// <summary>
/// One stay or emergency visit. Its discharge is a chain of three acts: decided, paperwork done, left.
/// </summary>
internal sealed partial class Stay : AggregateRoot
{
    private Stay() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "Stay";

    public string StayNumber { get; private set; } = "";

    /// <summary>
    /// Number of the other administrative system, at a hospital that works beside one; ours stays the number of events
    /// and papers.
    /// </summary>
    public string? ExternalNumber { get; private set; }

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

    /// <summary>The mother's stay of a newborn.</summary>
    public Guid? MotherStayId { get; private set; }

    /// <summary>Hidden from search, lists and boards except for the care team.</summary>
    public bool Confidential { get; private set; }

    /// <summary>When it was written down; <see cref="OpenedAt"/> is when the patient came.</summary>
    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>A code: one of <see cref="StayCancelReason"/>, "expired", or "double of" another stay.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>In the words of who cancelled it; it stays here, no event carries it.</summary>
    public string? CancelNote { get; private set; }

    /// <summary>The patient is here.</summary>
    public static Stay Open(Guid id, string number, Patient patient, StayStart start)
    {
        var stay = new Stay
        {
            Id = id,
            HospitalId = patient.HospitalId,
            StayNumber = number,
            PatientId = patient.Id,
            VisitId = start.VisitId,
            Kind = start.Kind,
            State = StayState.Open,
            OpenedAt = start.OccurredAt,
            RegisteredAt = start.Now,
            TransferredFromStayId = start.From?.Id,
            MotherStayId = start.MotherStayId,
            Confidential = start.Confidential,
            ExternalNumber = start.ExternalNumber,
        };
        stay.RecordOpened(patient, start);
        return stay;
    }

    private void RecordOpened(Patient patient, StayStart start) =>
        Record(
            new StayOpened
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = patient.Id,
                VisitId = VisitId,
                StayNumber = StayNumber,
                Kind = Kind.Code(),
                Sex = patient.Sex.Code(),
                BirthYear = patient.BirthYear,
                PersonId = patient.PersonId,
                TransferredFromStayId = start.From?.Id,
                TransferredFromHospitalId = start.From?.HospitalId,
                MotherStayId = MotherStayId,
                OccurredAt = start.OccurredAt,
            }
        );

    /// <summary>A doctor decides that the patient is admitted; deciding again revises level and service.</summary>
    public Refusal? DecideAdmission(CareLevel level, string? service, DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal)
            return refusal;
        if (DischargeDecidedAt is not null)
            return StayRefusals.DischargeAlreadyDecided;
        AdmissionDecidedAt ??= occurredAt;
        (CareLevel, ServiceCode) = (level, service);
        Record(
            new AdmissionDecided
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                CareLevel = level.Code(),
                ServiceCode = service,
                OccurredAt = occurredAt,
            }
        );
        return null;
    }

    /// <summary>The stay never took place.</summary>
    public Refusal? Cancel(StayCancelReason reason, string? note, DateTimeOffset occurredAt)
    {
        if (reason == StayCancelReason.NoBed && Kind is not (StayKind.Scheduled or StayKind.DayCase))
            return StayRefusals.CancelReasonOfPlanned;
        if (reason == StayCancelReason.Other && string.IsNullOrWhiteSpace(note))
            return StayRefusals.CancelNoteRequired;
        if (State != StayState.PreAdmitted && RefuseUnlessOpen(occurredAt) is { } refusal)
            return refusal;
        if (DischargeDecidedAt is not null)
            return StayRefusals.DischargeAlreadyDecided;
        (State, CancelReason, CancelNote) = (StayState.Cancelled, reason.Code(), note);
        Record(
            new StayCancelled
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                Reason = reason.Code(),
                OccurredAt = occurredAt,
            }
        );
        return null;
    }

    private Refusal? RefuseUnlessOpen(DateTimeOffset occurredAt) =>
        State switch
        {
            StayState.Closed => StayRefusals.Closed.With("since", ClosedAt),
            StayState.Cancelled => StayRefusals.Cancelled,
            StayState.PreAdmitted => StayRefusals.NotArrived,
            _ when occurredAt < OpenedAt => StayRefusals.BeforeStay.With("openedAt", OpenedAt),
            _ => null,
        };
}
