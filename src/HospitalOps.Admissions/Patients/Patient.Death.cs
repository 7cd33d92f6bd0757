using HospitalOps.Contracts.Admissions;

namespace HospitalOps.Admissions.Patients;

/// <content>What others are told of a death; the stay and its discharge record hold it.</content>
internal sealed partial class Patient
{
    /// <param name="otherRecords">Records of the same person beside this one, at all hospitals.</param>
    public void Died(Guid stay, DateTimeOffset diedAt, IReadOnlyList<Guid> otherRecords, DateTimeOffset occurredAt) =>
        Record(
            new PatientDied
            {
                HospitalId = HospitalId,
                PatientId = Id,
                PersonId = PersonId,
                OtherPatientIds = otherRecords,
                StayId = stay,
                DiedAt = diedAt,
                OccurredAt = occurredAt,
            }
        );

    public void DeathReversed(Guid stay, IReadOnlyList<Guid> otherRecords, DateTimeOffset occurredAt) =>
        Record(
            new PatientDeathReversed
            {
                HospitalId = HospitalId,
                PatientId = Id,
                PersonId = PersonId,
                OtherPatientIds = otherRecords,
                StayId = stay,
                OccurredAt = occurredAt,
            }
        );
}
