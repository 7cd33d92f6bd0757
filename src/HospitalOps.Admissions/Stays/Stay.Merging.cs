using HospitalOps.Admissions.Patients;
using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Stays;

/// <summary>What a merge of two records does to their stays.</summary>
internal sealed partial class Stay
{
    /// <summary>
    /// Whose stay it is, not what happened in it: told by the event of the record, no version of its own.
    /// </summary>
    public void BelongsTo(Patient patient) => PatientId = patient.Id;

    /// <summary>
    /// The same person was admitted twice under two numbers: this stay never took place, the other one goes on.
    /// </summary>
    public void CancelDouble(Guid kept, DateTimeOffset occurredAt)
    {
        (State, CancelReason) = (StayState.Cancelled, $"double of {kept}");
        (DischargeDecidedAt, Destination, PaperworkDoneAt) = (null, null, null);
        Record(
            new StayCancelled
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = PatientId,
                Reason = "merged_double",
                OccurredAt = occurredAt,
            }
        );
    }

    /// <summary>The merge that cancelled it was taken back.</summary>
    public void Uncancel(Patient patient, DateTimeOffset occurredAt)
    {
        (State, CancelReason) = (StayState.Open, null);
        RecordReopened(patient, "unmerged", wasEnded: true, occurredAt);
    }

    private void RecordReopened(Patient patient, string cause, bool wasEnded, DateTimeOffset occurredAt) =>
        Record(
            new StayReopened
            {
                HospitalId = HospitalId,
                StayId = Id,
                PatientId = patient.Id,
                Cause = cause,
                WasEnded = wasEnded,
                CareLevel = CareLevel?.Code(),
                Sex = patient.Sex.Code(),
                BirthYear = patient.BirthYear,
                OccurredAt = occurredAt,
            }
        );
}
