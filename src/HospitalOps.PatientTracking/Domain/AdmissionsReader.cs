using HospitalOps.Contracts.Admissions;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>The stay: registered, decided, discharged, left.</summary>
internal static class AdmissionsReader
{
    public static Reading? Of(object message) =>
        message switch
        {
            StayPreAdmitted it => Stay(it.OccurredAt, it.StayId, it.PatientId),
            StayOpened it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.Registered, Detail: it.Kind)
            ) with
            {
                Visit = it.VisitId,
                Person = it.PersonId,
                Link = it.VisitId is { } visit ? (visit, it.StayId) : null,
            },
            AdmissionDecided it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.AdmissionDecided, Place: it.ServiceCode, Detail: it.CareLevel)
            ),
            StayChanged it => Stay(it.OccurredAt, it.StayId, it.PatientId),
            DischargeDecided it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.DischargeDecided, Detail: it.Destination)
            ),
            DischargePaperworkDone it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.DischargePaperworkDone)
            ),
            StayClosed it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.LeftHospital, Detail: it.Destination)
            ),
            StayCancelled it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.StayCancelled, Detail: it.Reason)
            ),
            StayReopened it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new Mark(Stamps.StayReopened, Detail: it.Cause)
            ),
            PatientsUnmerged it => Reading.Nothing(it.OccurredAt),
            PatientsMerged it => Reading.Nothing(it.OccurredAt),
            _ => null,
        };

    private static Reading Stay(DateTimeOffset at, Guid stay, Guid patient, params Mark[] marks) =>
        new(at, stay, null, patient, null, marks);
}
