using HospitalOps.Admissions.Patients;
using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Stays;

/// <summary>A planned stay before its day: it has its number, and it expires when nobody comes.</summary>
internal sealed partial class Stay
{
    public DateTimeOffset? ExpectedAt { get; private set; }

    /// <summary>From then on it is no longer waited for.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public static Stay PreAdmit(PreAdmission announced)
    {
        var stay = new Stay
        {
            Id = announced.Id,
            HospitalId = announced.Patient.HospitalId,
            StayNumber = announced.StayNumber,
            PatientId = announced.Patient.Id,
            Kind = announced.Kind,
            State = StayState.PreAdmitted,
            OpenedAt = announced.ExpectedAt,
            ExpectedAt = announced.ExpectedAt,
            ExpiresAt = announced.ExpiresAt,
            CareLevel = announced.CareLevel,
            ServiceCode = announced.ServiceCode,
            RegisteredAt = announced.RegisteredAt,
        };
        stay.Record(
            new StayPreAdmitted
            {
                HospitalId = stay.HospitalId,
                StayId = announced.Id,
                PatientId = announced.Patient.Id,
                Kind = announced.Kind.Code(),
                ExpectedAt = announced.ExpectedAt,
                OccurredAt = announced.RegisteredAt,
            }
        );
        return stay;
    }

    /// <summary>The patient is here: the same stay opens under the same number.</summary>
    public Refusal? Arrive(Patient patient, Guid? visit, DateTimeOffset occurredAt)
    {
        if (State is StayState.Closed or StayState.Cancelled)
            return RefuseUnlessOpen(occurredAt);
        if (State == StayState.Open)
            return StayRefusals.AlreadyOpen;
        (State, OpenedAt, VisitId) = (StayState.Open, occurredAt, visit);
        RecordOpened(patient, new(Kind, occurredAt, occurredAt));
        return null;
    }

    /// <summary>The patient is not here after all, and nothing has been decided since: he is expected again.</summary>
    /// <returns>False when the stay goes on.</returns>
    public bool UndoArrival(DateTimeOffset occurredAt)
    {
        if (this is not { State: StayState.Open, ExpectedAt: { } expected, AdmissionDecidedAt: null })
            return false;
        if (DischargeDecidedAt is not null)
            return false;
        (State, OpenedAt, VisitId) = (StayState.PreAdmitted, expected, null);
        Record(
            new StayArrivalUndone
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                ExpectedAt = expected,
                OccurredAt = occurredAt,
            }
        );
        return true;
    }

    /// <summary>Nobody came in time.</summary>
    public void Expire(DateTimeOffset now)
    {
        (State, CancelReason) = (StayState.Cancelled, "expired");
        Record(
            new StayCancelled
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                Reason = "expired",
                OccurredAt = now,
            }
        );
    }
}
