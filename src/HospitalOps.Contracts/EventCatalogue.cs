using HospitalOps.Contracts.Admissions;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Contracts.Identity;
using HospitalOps.Contracts.PatientTracking;
using HospitalOps.Contracts.WaitingQueue;

namespace HospitalOps.Contracts;

/// <summary>
/// Every event, its wire name and the kind of aggregate it belongs to. The relay and the consumers know no other types
/// (no polymorphic deserialisation); the list only grows, and a test freezes the names.
/// </summary>
public static class EventCatalogue
{
    /// <summary>All events by publisher and aggregate.</summary>
    public static IReadOnlyList<EventEntry> All { get; } =
    [
        new("PatientRegistered", typeof(PatientRegistered), "Patient", "Admissions"),
        new("PatientIdentityCorrected", typeof(PatientIdentityCorrected), "Patient", "Admissions"),
        new("PatientsMerged", typeof(PatientsMerged), "Patient", "Admissions"),
        new("PatientsUnmerged", typeof(PatientsUnmerged), "Patient", "Admissions"),
        new("PatientDied", typeof(PatientDied), "Patient", "Admissions"),
        new("PatientDeathReversed", typeof(PatientDeathReversed), "Patient", "Admissions"),
        new("StayPreAdmitted", typeof(StayPreAdmitted), "Stay", "Admissions"),
        new("StayOpened", typeof(StayOpened), "Stay", "Admissions"),
        new("AdmissionDecided", typeof(AdmissionDecided), "Stay", "Admissions"),
        new("StayChanged", typeof(StayChanged), "Stay", "Admissions"),
        new("DischargeDecided", typeof(DischargeDecided), "Stay", "Admissions"),
        new("DischargePaperworkDone", typeof(DischargePaperworkDone), "Stay", "Admissions"),
        new("StayClosed", typeof(StayClosed), "Stay", "Admissions"),
        new("StayCancelled", typeof(StayCancelled), "Stay", "Admissions"),
        new("StayArrivalUndone", typeof(StayArrivalUndone), "Stay", "Admissions"),
        new("StayReopened", typeof(StayReopened), "Stay", "Admissions"),
        new("PlacementRequested", typeof(PlacementRequested), "PlacementRequest", "BedManagement"),
        new("TransferAccepted", typeof(TransferAccepted), "PlacementRequest", "BedManagement"),
        new("TransferRefused", typeof(TransferRefused), "PlacementRequest", "BedManagement"),
        new("PlacementWithdrawn", typeof(PlacementWithdrawn), "PlacementRequest", "BedManagement"),
        new("PlacementFulfilled", typeof(PlacementFulfilled), "PlacementRequest", "BedManagement"),
        new("HoldPlanned", typeof(HoldPlanned), "PlacementRequest", "BedManagement"),
        new("SiteTransferDeparted", typeof(SiteTransferDeparted), "PlacementRequest", "BedManagement"),
        new("BedReserved", typeof(BedReserved), "Bed", "BedManagement"),
        new("ReservationChanged", typeof(ReservationChanged), "Bed", "BedManagement"),
        new("ReservationExpired", typeof(ReservationExpired), "Bed", "BedManagement"),
        new("BedOccupied", typeof(BedOccupied), "Bed", "BedManagement"),
        new("BedVacated", typeof(BedVacated), "Bed", "BedManagement"),
        new("BedPrecautionsChanged", typeof(BedPrecautionsChanged), "Bed", "BedManagement"),
        new("BedOccupantCorrected", typeof(BedOccupantCorrected), "Bed", "BedManagement"),
        new("BedNewbornsChanged", typeof(BedNewbornsChanged), "Bed", "BedManagement"),
        new("BedLeaveBegan", typeof(BedLeaveBegan), "Bed", "BedManagement"),
        new("BedLeaveEnded", typeof(BedLeaveEnded), "Bed", "BedManagement"),
        new("BedBlocked", typeof(BedBlocked), "Bed", "BedManagement"),
        new("BedBlockPlanned", typeof(BedBlockPlanned), "Bed", "BedManagement"),
        new("BedUnblocked", typeof(BedUnblocked), "Bed", "BedManagement"),
        new("BedClosed", typeof(BedClosed), "Bed", "BedManagement"),
        new("BedOpened", typeof(BedOpened), "Bed", "BedManagement"),
        new("BedEquipmentChanged", typeof(BedEquipmentChanged), "Bed", "BedManagement"),
        new("WardChanged", typeof(WardChanged), "WardChange", "BedManagement"),
        new("BedReady", typeof(BedReady), "Bed", "BedManagement"),
        new("BedFoundDirty", typeof(BedFoundDirty), "Bed", "BedManagement"),
        new("CleaningJobOpened", typeof(CleaningJobOpened), "CleaningJob", "BedManagement"),
        new("CleaningJobAssigned", typeof(CleaningJobAssigned), "CleaningJob", "BedManagement"),
        new("CleaningJobStarted", typeof(CleaningJobStarted), "CleaningJob", "BedManagement"),
        new("CleaningJobFinished", typeof(CleaningJobFinished), "CleaningJob", "BedManagement"),
        new("CleaningJobInspected", typeof(CleaningJobInspected), "CleaningJob", "BedManagement"),
        new("CleaningJobCancelled", typeof(CleaningJobCancelled), "CleaningJob", "BedManagement"),
        new("DayPlanProposed", typeof(DayPlanProposed), "DayPlan", "BedManagement"),
        new("DayPlanEntryAnswered", typeof(DayPlanEntryAnswered), "DayPlan", "BedManagement"),
        new("DayPlanSuperseded", typeof(DayPlanSuperseded), "DayPlan", "BedManagement"),
        new("PlacementWeightsChanged", typeof(PlacementWeightsChanged), "WeightSetting", "BedManagement"),
        new("TicketIssued", typeof(TicketIssued), "Ticket", "WaitingQueue"),
        new("TicketLinked", typeof(TicketLinked), "Ticket", "WaitingQueue"),
        new("PatientTriaged", typeof(PatientTriaged), "Ticket", "WaitingQueue"),
        new("TicketCalled", typeof(TicketCalled), "Ticket", "WaitingQueue"),
        new("ServiceStarted", typeof(ServiceStarted), "Ticket", "WaitingQueue"),
        new("ServiceFinished", typeof(ServiceFinished), "Ticket", "WaitingQueue"),
        new("TicketClosed", typeof(TicketClosed), "Ticket", "WaitingQueue"),
        new("TicketReturned", typeof(TicketReturned), "Ticket", "WaitingQueue"),
        new("ExpectedDischargeChanged", typeof(ExpectedDischargeChanged), "Journey", "PatientTracking"),
        new("DischargeBlockerOpened", typeof(DischargeBlockerOpened), "Journey", "PatientTracking"),
        new("DischargeBlockerCleared", typeof(DischargeBlockerCleared), "Journey", "PatientTracking"),
        new("MilestoneCorrected", typeof(MilestoneCorrected), "Journey", "PatientTracking"),
        new("DelayRaised", typeof(DelayRaised), "Journey", "PatientTracking"),
        new("DelayCleared", typeof(DelayCleared), "Journey", "PatientTracking"),
        new("TransportRequested", typeof(TransportRequested), "Transport", "PatientTracking"),
        new("TransportReady", typeof(TransportReady), "Transport", "PatientTracking"),
        new("TransportTaken", typeof(TransportTaken), "Transport", "PatientTracking"),
        new("TransportStarted", typeof(TransportStarted), "Transport", "PatientTracking"),
        new("TransportFinished", typeof(TransportFinished), "Transport", "PatientTracking"),
        new("TransportCancelled", typeof(TransportCancelled), "Transport", "PatientTracking"),
        new("StaffSignedOut", typeof(StaffSignedOut), "StaffAccount", "Identity"),
        new("StaffDisabled", typeof(StaffDisabled), "StaffAccount", "Identity"),
    ];

    /// <summary>The entry of a message type.</summary>
    /// <exception cref="KeyNotFoundException">The type is not in the catalogue.</exception>
    public static EventEntry Of(Type type) => ByType[type];

    /// <summary>The entry of a wire name, or null when this version does not know it.</summary>
    public static EventEntry? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>All events of one kind of aggregate: whoever follows it in order must receive all of them.</summary>
    public static IEnumerable<EventEntry> OfAggregate(string aggregateType) =>
        All.Where(entry => entry.AggregateType == aggregateType);

    private static readonly Dictionary<Type, EventEntry> ByType = All.ToDictionary(entry => entry.Type);
    private static readonly Dictionary<string, EventEntry> ByName = All.ToDictionary(entry => entry.Name);
}
