using HospitalOps.Contracts.BedManagement;

namespace HospitalOps.PatientTracking.Log;

/// <summary>The bed: requested, reserved, occupied, away and back, vacated, cleaned, ready.</summary>
internal static class BedsReader
{
    public static EventMilestones? Of(object message) =>
        message switch
        {
            PlacementRequested it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                null,
                new NewMilestone(MilestoneNames.BedRequested, it.PlacementRequestId, Detail: it.CareLevel)
            ),
            TransferAccepted it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                null,
                new NewMilestone(MilestoneNames.BedAccepted, it.PlacementRequestId, Ward: it.WardId)
            ),
            TransferRefused it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new NewMilestone(MilestoneNames.TransferRefused, it.PlacementRequestId, it.BedCode, it.WardId)
            ),
            PlacementWithdrawn it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                null,
                new NewMilestone(MilestoneNames.RequestWithdrawn, it.PlacementRequestId)
            ),
            PlacementFulfilled it => Stay(it.OccurredAt, it.StayId, it.PatientId, null),
            HoldPlanned it => EventMilestones.Nothing(it.OccurredAt),
            SiteTransferDeparted it => EventMilestones.Nothing(it.OccurredAt),
            BedReserved it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new(MilestoneNames.BedOffered, it.PlacementRequestId, it.BedCode, it.WardId),
                new(MilestoneNames.BedReserved, it.PlacementRequestId, it.BedCode, it.WardId)
            ),
            ReservationExpired it => Stay(
                it.OccurredAt,
                it.StayId,
                null,
                it.BedCode,
                new NewMilestone(
                    it.Reason == "expired" ? MilestoneNames.ReservationExpired : MilestoneNames.ReservationReleased,
                    it.PlacementRequestId,
                    it.BedCode,
                    it.WardId
                )
            ),
            BedOccupied it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new NewMilestone(
                    MilestoneNames.Occupied,
                    it.PlacementRequestId,
                    it.BedCode,
                    it.WardId,
                    it.FromBedId is null ? "admission" : "transfer",
                    Bed: new(it.WardServiceCode, it.SharedRoom, it.Sex)
                )
            ),
            BedVacated it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new NewMilestone(MilestoneNames.BedVacated, it.CleaningJobId, it.BedCode, it.WardId, it.Cause)
            ),
            BedLeaveBegan it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new NewMilestone(MilestoneNames.LeaveStarted, null, it.BedCode, it.WardId, it.Kind, it.DueBackAt)
            ),
            BedLeaveEnded it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new NewMilestone(MilestoneNames.LeaveEnded, null, it.BedCode, it.WardId, it.How)
            ),
            _ => Cleaning(message) ?? Other(message),
        };

    private static EventMilestones? Cleaning(object message) =>
        message switch
        {
            CleaningJobOpened it => Job(
                it.OccurredAt,
                it.StayId,
                it.BedCode,
                new NewMilestone(
                    MilestoneNames.CleaningRequested,
                    it.CleaningJobId,
                    it.BedCode,
                    it.WardId,
                    it.CleaningClass
                )
            ),
            CleaningJobAssigned it => EventMilestones.Nothing(it.OccurredAt),
            CleaningJobStarted it => Job(
                it.OccurredAt,
                it.StayId,
                it.BedCode,
                new NewMilestone(MilestoneNames.CleaningStarted, it.CleaningJobId, it.BedCode, it.WardId)
            ),
            // A finished job makes the bed ready, unless somebody is to look at it first.
            CleaningJobFinished it => it.AwaitsInspection
                ? Job(
                    it.OccurredAt,
                    it.StayId,
                    it.BedCode,
                    new NewMilestone(MilestoneNames.CleaningEnded, it.CleaningJobId, it.BedCode, it.WardId)
                )
                : Job(
                    it.OccurredAt,
                    it.StayId,
                    it.BedCode,
                    new(MilestoneNames.CleaningEnded, it.CleaningJobId, it.BedCode, it.WardId),
                    new(MilestoneNames.BedReady, it.CleaningJobId, it.BedCode, it.WardId)
                ),
            CleaningJobInspected it => it.Passed
                ? Job(
                    it.OccurredAt,
                    it.StayId,
                    it.BedCode,
                    new NewMilestone(MilestoneNames.BedReady, it.CleaningJobId, it.BedCode, it.WardId)
                )
                : Job(it.OccurredAt, it.StayId, it.BedCode),
            CleaningJobCancelled it => Job(
                it.OccurredAt,
                it.StayId,
                it.BedCode,
                new NewMilestone(MilestoneNames.CleaningCancelled, it.CleaningJobId, it.BedCode, it.WardId)
            ),
            _ => null,
        };

    /// <summary>The rest of a bed's events: followed so that its versions have no gap.</summary>
    private static EventMilestones? Other(object message) =>
        message switch
        {
            ReservationChanged it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            BedPrecautionsChanged it => new(it.OccurredAt, it.StayId, null, it.PatientId, it.BedCode, []),
            BedOccupantCorrected it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new NewMilestone(MilestoneNames.OccupantCorrected, Place: it.BedCode, Ward: it.WardId, Detail: it.Sex)
            ),
            // Told of the mother's bed; it is the newborn's way.
            BedNewbornsChanged it => new(
                it.OccurredAt,
                it.BabyStayId,
                null,
                null,
                null,
                [new(MilestoneNames.RoomedIn, it.StayId, Ward: it.WardId, Detail: it.How)]
            ),
            BedEquipmentChanged it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            BedBlocked it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            BedBlockPlanned it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            BedUnblocked it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            BedClosed it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            BedOpened it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            BedReady it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            BedFoundDirty it => EventMilestones.Nothing(it.OccurredAt, it.BedCode),
            _ => null,
        };

    private static EventMilestones Stay(
        DateTimeOffset at,
        Guid stay,
        Guid? patient,
        string? bed,
        params NewMilestone[] milestones
    ) => new(at, stay, null, patient, bed, milestones);

    private static EventMilestones Job(DateTimeOffset at, Guid? stay, string bed, params NewMilestone[] milestones) =>
        new(at, stay, null, null, bed, milestones);
}
