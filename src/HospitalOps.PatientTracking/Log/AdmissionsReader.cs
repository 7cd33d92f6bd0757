using HospitalOps.Contracts.Admissions;

namespace HospitalOps.PatientTracking.Log;

/// <summary>The stay: registered, decided, discharged, left.</summary>
internal static class AdmissionsReader
{
    public static EventMilestones? Of(object message) =>
        message switch
        {
            StayPreAdmitted it => Stay(it.OccurredAt, it.StayId, it.PatientId),
            StayOpened it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.Registered, Detail: it.Kind)
            ) with
            {
                Visit = it.VisitId,
                Person = it.PersonId,
                Kind = it.Kind,
                Link = it.VisitId is { } visit ? (visit, it.StayId) : null,
            },
            AdmissionDecided it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.AdmissionDecided, Place: it.ServiceCode, Detail: it.CareLevel)
            ),
            StayChanged it => Stay(it.OccurredAt, it.StayId, it.PatientId) with { Kind = it.Kind },
            DischargeDecided it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.DischargeDecided, Detail: it.Destination)
            ),
            DischargePaperworkDone it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.DischargePaperworkDone)
            ),
            StayClosed it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.LeftHospital, Detail: it.Destination)
            ),
            StayCancelled it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.StayCancelled, Detail: it.Reason)
            ),
            StayArrivalUndone it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.ArrivalUndone)
            ),
            StayReopened it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                new NewMilestone(MilestoneNames.StayReopened, Detail: it.Cause)
            ),
            PatientsUnmerged it => EventMilestones.Nothing(it.OccurredAt),
            PatientsMerged it => EventMilestones.Nothing(it.OccurredAt),
            _ => null,
        };

    private static EventMilestones Stay(DateTimeOffset at, Guid stay, Guid patient, params NewMilestone[] milestones) =>
        new(at, stay, null, patient, null, milestones);
}
