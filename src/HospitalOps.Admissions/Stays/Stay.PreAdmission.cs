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

    public static Stay PreAdmit(
        Guid id,
        string number,
        Patient patient,
        StayKind kind,
        DateTimeOffset expectedAt,
        DateTimeOffset expiresAt,
        CareLevel? level,
        string? service,
        DateTimeOffset now
    )
    {
        var stay = new Stay
        {
            Id = id,
            HospitalId = patient.HospitalId,
            StayNumber = number,
            PatientId = patient.Id,
            Kind = kind,
            State = StayState.PreAdmitted,
            OpenedAt = expectedAt,
            ExpectedAt = expectedAt,
            ExpiresAt = expiresAt,
            CareLevel = level,
            ServiceCode = service,
            RegisteredAt = now,
        };
        stay.Record(
            new StayPreAdmitted
            {
                HospitalId = stay.HospitalId,
                StayId = id,
                PatientId = patient.Id,
                Kind = kind.Code(),
                ExpectedAt = expectedAt,
                OccurredAt = now,
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
