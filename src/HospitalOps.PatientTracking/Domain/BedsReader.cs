using HospitalOps.Contracts.BedManagement;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>The bed: requested, reserved, occupied, away and back, vacated, cleaned, ready.</summary>
internal static class BedsReader
{
    public static Reading? Of(object message) =>
        message switch
        {
            PlacementRequested it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                null,
                new Mark(Stamps.BedRequested, it.PlacementRequestId, Detail: it.CareLevel)
            ),
            TransferAccepted it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                null,
                new Mark(Stamps.BedAccepted, it.PlacementRequestId, Ward: it.WardId)
            ),
            TransferRefused it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new Mark(Stamps.TransferRefused, it.PlacementRequestId, it.BedCode, it.WardId)
            ),
            PlacementWithdrawn it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                null,
                new Mark(Stamps.RequestWithdrawn, it.PlacementRequestId)
            ),
            PlacementFulfilled it => Stay(it.OccurredAt, it.StayId, it.PatientId, null),
            HoldPlanned it => Reading.Nothing(it.OccurredAt),
            SiteTransferDeparted it => Reading.Nothing(it.OccurredAt),
            BedReserved it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new(Stamps.BedOffered, it.PlacementRequestId, it.BedCode, it.WardId),
                new(Stamps.BedReserved, it.PlacementRequestId, it.BedCode, it.WardId)
            ),
            ReservationExpired it => Stay(
                it.OccurredAt,
                it.StayId,
                null,
                it.BedCode,
                new Mark(
                    it.Reason == "expired" ? Stamps.ReservationExpired : Stamps.ReservationReleased,
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
                new Mark(
                    Stamps.Occupied,
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
                new Mark(Stamps.BedVacated, it.CleaningJobId, it.BedCode, it.WardId, it.Cause)
            ),
            BedLeaveBegan it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new Mark(Stamps.LeaveStarted, null, it.BedCode, it.WardId, it.Kind, it.DueBackAt)
            ),
            BedLeaveEnded it => Stay(
                it.OccurredAt,
                it.StayId,
                it.PatientId,
                it.BedCode,
                new Mark(Stamps.LeaveEnded, null, it.BedCode, it.WardId, it.How)
            ),
            _ => Cleaning(message) ?? Other(message),
        };

    private static Reading? Cleaning(object message) =>
        message switch
        {
            CleaningJobOpened it => Job(
                it.OccurredAt,
                it.StayId,
                it.BedCode,
                new Mark(Stamps.CleaningRequested, it.CleaningJobId, it.BedCode, it.WardId, it.CleaningClass)
            ),
            CleaningJobAssigned it => Reading.Nothing(it.OccurredAt),
            CleaningJobStarted it => Job(
                it.OccurredAt,
                it.StayId,
                it.BedCode,
                new Mark(Stamps.CleaningStarted, it.CleaningJobId, it.BedCode, it.WardId)
            ),
            // A finished job makes the bed ready, unless somebody is to look at it first.
            CleaningJobFinished it => it.AwaitsInspection
                ? Job(
                    it.OccurredAt,
                    it.StayId,
                    it.BedCode,
                    new Mark(Stamps.CleaningEnded, it.CleaningJobId, it.BedCode, it.WardId)
                )
                : Job(
                    it.OccurredAt,
                    it.StayId,
                    it.BedCode,
                    new(Stamps.CleaningEnded, it.CleaningJobId, it.BedCode, it.WardId),
                    new(Stamps.BedReady, it.CleaningJobId, it.BedCode, it.WardId)
                ),
            CleaningJobInspected it => it.Passed
                ? Job(
                    it.OccurredAt,
                    it.StayId,
                    it.BedCode,
                    new Mark(Stamps.BedReady, it.CleaningJobId, it.BedCode, it.WardId)
                )
                : Job(it.OccurredAt, it.StayId, it.BedCode),
            CleaningJobCancelled it => Job(
                it.OccurredAt,
                it.StayId,
                it.BedCode,
                new Mark(Stamps.CleaningCancelled, it.CleaningJobId, it.BedCode, it.WardId)
            ),
            _ => null,
        };

    /// <summary>The rest of a bed's events: followed so that its versions have no gap.</summary>
    private static Reading? Other(object message) =>
        message switch
        {
            ReservationChanged it => Reading.Nothing(it.OccurredAt, it.BedCode),
            BedPrecautionsChanged it => new(it.OccurredAt, it.StayId, null, it.PatientId, it.BedCode, []),
            BedNewbornsChanged it => Reading.Nothing(it.OccurredAt),
            BedEquipmentChanged it => Reading.Nothing(it.OccurredAt, it.BedCode),
            BedBlocked it => Reading.Nothing(it.OccurredAt, it.BedCode),
            BedBlockPlanned it => Reading.Nothing(it.OccurredAt, it.BedCode),
            BedUnblocked it => Reading.Nothing(it.OccurredAt, it.BedCode),
            BedClosed it => Reading.Nothing(it.OccurredAt, it.BedCode),
            BedOpened it => Reading.Nothing(it.OccurredAt, it.BedCode),
            BedReady it => Reading.Nothing(it.OccurredAt, it.BedCode),
            BedFoundDirty it => Reading.Nothing(it.OccurredAt, it.BedCode),
            _ => null,
        };

    private static Reading Stay(DateTimeOffset at, Guid stay, Guid? patient, string? bed, params Mark[] marks) =>
        new(at, stay, null, patient, bed, marks);

    private static Reading Job(DateTimeOffset at, Guid? stay, string bed, params Mark[] marks) =>
        new(at, stay, null, null, bed, marks);
}
