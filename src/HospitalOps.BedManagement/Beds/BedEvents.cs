using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Places;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// What a bed tells the other services, as it stands at the moment of telling: ids and codes, never names.
/// </summary>
internal static class BedEvents
{
    public static BedReserved Reserved(Bed bed, Reservation held, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            PlacementRequestId = held.PlacementRequestId,
            StayId = held.StayId,
            PatientId = held.PatientId,
            ExpiresAt = held.ExpiresAt,
            OccurredAt = at,
        };

    public static ReservationChanged HoldChanged(Bed bed, Reservation held, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            PlacementRequestId = held.PlacementRequestId,
            StayId = held.StayId,
            ExpiresAt = held.ExpiresAt,
            Reason = held.ChangedReason!,
            OccurredAt = at,
        };

    public static ReservationExpired ReservationEnded(Bed bed, Reservation held, string reason, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            PlacementRequestId = held.PlacementRequestId,
            StayId = held.StayId,
            Reason = reason,
            OccurredAt = at,
        };

    public static BedOccupied Occupied(
        Bed bed,
        Ward ward,
        Occupancy occupancy,
        Guid? request,
        Guid? fromBed,
        Guid? replacedStay,
        DateTimeOffset at
    ) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            StayId = occupancy.StayId,
            PatientId = occupancy.PatientId,
            PlacementRequestId = request,
            FromBedId = fromBed,
            ReplacedStayId = replacedStay,
            OccurredAt = at,
            WardServiceCode = ward.OwnService,
            SharedRoom = bed.RoomSize > 1 && ward.SexPolicy != "any" ? $"{ward.Code}-{bed.Room}" : null,
            Sex = occupancy.Sex.Code(),
            Isolation = occupancy.Isolation == IsolationNeed.None ? null : occupancy.Isolation.Code(),
        };

    public static BedVacated Vacated(
        Bed bed,
        Occupancy occupancy,
        string cause,
        CleaningJobId job,
        DateTimeOffset at
    ) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            StayId = occupancy.StayId,
            PatientId = occupancy.PatientId,
            Cause = cause,
            CleaningJobId = job.Value,
            OccurredAt = at,
        };

    public static BedPrecautionsChanged PrecautionsChanged(Bed bed, Occupancy open, string reason, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            StayId = open.StayId,
            PatientId = open.PatientId,
            Isolation = open.Isolation.Code(),
            Reason = reason,
            OccurredAt = at,
        };

    public static BedOccupantCorrected OccupantCorrected(Bed bed, Occupancy open, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            StayId = open.StayId,
            PatientId = open.PatientId,
            Sex = open.Sex.Code(),
            AgeClass = open.AgeClass.Code(),
            OccurredAt = at,
        };

    public static BedNewbornsChanged NewbornsChanged(
        Bed bed,
        Occupancy mother,
        Guid babyStay,
        string how,
        DateTimeOffset at
    ) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            StayId = mother.StayId,
            PatientId = mother.PatientId,
            BabyStayId = babyStay,
            How = how,
            OccurredAt = at,
        };

    public static BedLeaveBegan LeaveBegan(Bed bed, BedAbsence absence, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            StayId = absence.StayId,
            PatientId = absence.PatientId,
            Kind = absence.Kind.Code(),
            DueBackAt = absence.DueBackAt,
            OccurredAt = at,
        };

    public static BedLeaveEnded LeaveEnded(Bed bed, BedAbsence absence, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            StayId = absence.StayId,
            PatientId = absence.PatientId,
            Kind = absence.Kind.Code(),
            How = absence.EndedHow!.Value.Code(),
            OccurredAt = at,
        };

    public static BedFoundDirty FoundDirty(Bed bed, CleaningJobId job, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            CleaningJobId = job.Value,
            OccurredAt = at,
        };

    public static BedReady Ready(Bed bed, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            OccurredAt = at,
        };

    public static BedBlocked Blocked(Bed bed, string reason, DateTimeOffset until, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            Reason = reason,
            Until = until,
            OccurredAt = at,
        };

    public static BedBlockPlanned BlockPlanned(Bed bed, BedBlock block, bool calledOff, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            Reason = block.ReasonCode,
            From = block.PlannedFrom,
            Until = block.Until,
            CalledOff = calledOff,
            OccurredAt = at,
        };

    public static BedClosed Closed(Bed bed, string reason, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            Reason = reason,
            OccurredAt = at,
        };

    public static BedOpened Opened(Bed bed, string reason, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            Reason = reason,
            OccurredAt = at,
        };

    public static BedEquipmentChanged EquipmentChanged(Bed bed, string reason, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            Equipment = bed.Equipment,
            Reason = reason,
            OccurredAt = at,
        };

    public static BedUnblocked Unblocked(Bed bed, DateTimeOffset at) =>
        new()
        {
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            BedCode = bed.Code,
            WardId = bed.WardId,
            OccurredAt = at,
        };
}
