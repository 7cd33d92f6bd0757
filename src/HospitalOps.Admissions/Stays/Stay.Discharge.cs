using HospitalOps.Admissions.Patients;
using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Stays;

/// <summary>
/// The chain of the discharge (decided, papers, left), the way back from it, and the class of the stay.
/// </summary>
internal sealed partial class Stay
{
    /// <summary>A doctor decides that the patient may leave.</summary>
    public Refusal? DecideDischarge(DischargeDestination destination, DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal)
            return refusal;
        if (DischargeDecidedAt is not null)
            return StayRefusals.DischargeAlreadyDecided;
        (DischargeDecidedAt, Destination) = (occurredAt, destination);
        Record(
            new DischargeDecided
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                Destination = destination.Code(),
                OccurredAt = occurredAt,
            }
        );
        return null;
    }

    /// <summary>
    /// The clerk finished the administrative discharge, before or after the patient left: papers hold nobody back, and
    /// a closed stay stays closed.
    /// </summary>
    public Refusal? FinishPaperwork(DateTimeOffset occurredAt)
    {
        if (State != StayState.Closed && RefuseUnlessOpen(occurredAt) is { } refusal)
            return refusal;
        if (DischargeDecidedAt is null)
            return StayRefusals.DischargeNotDecided;
        if (PaperworkDoneAt is not null)
            return StayRefusals.PaperworkAlreadyDone;
        if (occurredAt < DischargeDecidedAt)
            return StayRefusals.BeforeDecision(DischargeDecidedAt);
        PaperworkDoneAt = occurredAt;
        Record(
            new DischargePaperworkDone
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                OccurredAt = occurredAt,
            }
        );
        return null;
    }

    /// <summary>
    /// The patient left the hospital. Missing paperwork does not hold anybody back; it stays on the clerk's list.
    /// </summary>
    public Refusal? Depart(DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal)
            return refusal;
        if (DischargeDecidedAt is null || Destination is null)
            return StayRefusals.DischargeNotDecided;
        if (occurredAt < DischargeDecidedAt)
            return StayRefusals.BeforeDecision(DischargeDecidedAt);
        Close(occurredAt, null);
        return null;
    }

    /// <summary>
    /// An emergency visit whose patient has gone without being seen is over; nothing is decided and no papers are due.
    /// Who is to be admitted is looked for instead.
    /// </summary>
    /// <returns>False when nothing ends by it.</returns>
    public bool LeaveBeforeCare(DateTimeOffset occurredAt)
    {
        if (this is not { State: StayState.Open, Kind: StayKind.Emergency, AdmissionDecidedAt: null })
            return false;
        if (DischargeDecidedAt is not null)
            return false;
        var at = occurredAt > OpenedAt ? occurredAt : OpenedAt;
        (DischargeDecidedAt, PaperworkDoneAt, Destination) = (at, at, DischargeDestination.LeftBeforeCare);
        Close(at, null);
        return true;
    }

    private void Close(DateTimeOffset occurredAt, Guid? receivingHospital)
    {
        (State, ClosedAt) = (StayState.Closed, occurredAt);
        Record(
            new StayClosed
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                Destination = Destination!.Value.Code(),
                TransferredToStayId = TransferredToStayId,
                TransferredToHospitalId = receivingHospital,
                OccurredAt = occurredAt,
            }
        );
    }

    /// <summary>From outpatient to inpatient and the like; the number stays.</summary>
    public Refusal? ChangeKind(StayKind kind, DateTimeOffset occurredAt)
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal)
            return refusal;
        if (DischargeDecidedAt is not null)
            return StayRefusals.DischargeAlreadyDecided;
        if (Kind is StayKind.Birth or StayKind.TransferIn || kind is StayKind.Birth or StayKind.TransferIn)
            return StayRefusals.KindFixed;
        if (Kind == kind)
            return null;
        Kind = kind;
        Record(
            new StayChanged
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                Kind = kind.Code(),
                State = State.Code(),
                OccurredAt = occurredAt,
            }
        );
        return null;
    }

    /// <summary>
    /// The discharge was a mistake: the stay goes on. A bed that was given up is not taken back; somebody has to find
    /// one.
    /// </summary>
    public Refusal? ReverseDischarge(Patient patient, DateTimeOffset occurredAt)
    {
        if (State == StayState.Cancelled)
            return StayRefusals.Cancelled;
        if (DischargeDecidedAt is null)
            return StayRefusals.DischargeNotDecided;
        if (TransferredToStayId is { } next)
            return StayRefusals.WentOnElsewhere.With("stayId", next);
        var wasEnded = State == StayState.Closed;
        (State, ClosedAt, DischargeDecidedAt, Destination, PaperworkDoneAt) = (StayState.Open, null, null, null, null);
        RecordReopened(patient, "discharge_reversed", wasEnded, occurredAt);
        return null;
    }
}
