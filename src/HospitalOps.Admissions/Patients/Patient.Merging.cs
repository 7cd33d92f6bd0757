using HospitalOps.Contracts.Admissions;

namespace HospitalOps.Admissions.Patients;

/// <summary>
/// Two records of one person: one survives, the other's number leads to it. Only records that stand for themselves
/// merge, so no cycle can arise.
/// </summary>
internal sealed partial class Patient
{
    /// <summary>The record that this one was merged into; null while it stands for itself.</summary>
    public Guid? MergedIntoId { get; private set; }

    public void Absorb(Patient retired, IReadOnlyList<Guid> stays, DateTimeOffset occurredAt)
    {
        retired.MergedIntoId = Id;
        Record(
            new PatientsMerged
            {
                HospitalId = HospitalId,
                PatientId = Id,
                PersonId = PersonId,
                RetiredPatientId = retired.Id,
                StayIds = stays,
                OccurredAt = occurredAt,
            }
        );
    }

    public void Release(Patient retired, IReadOnlyList<Guid> stays, DateTimeOffset occurredAt)
    {
        retired.MergedIntoId = null;
        Record(
            new PatientsUnmerged
            {
                HospitalId = HospitalId,
                PatientId = Id,
                PersonId = retired.PersonId,
                RestoredPatientId = retired.Id,
                StayIds = stays,
                OccurredAt = occurredAt,
            }
        );
    }
}
