using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>How two milestones make a gap.</summary>
/// <param name="Code">Key of the indicator (HospitalOps.Indicators); the delay rules watch the same gaps.</param>
/// <param name="PerThread">True: once for each bed request, cleaning or transport. False: once for the journey, first
/// to first.</param>
/// <param name="Waits">Somebody waits while it is open: it can be overdue. Otherwise only the ended one counts.</param>
/// <param name="OutlivesPatient">The patient's leaving does not end it: the bed is still to be cleaned.</param>
/// <param name="ClosedBy">Milestones after which the second one will not come.</param>
internal sealed record GapRule(
    string Code,
    string From,
    string To,
    bool PerThread = false,
    bool Waits = true,
    bool OutlivesPatient = false,
    params string[] ClosedBy
)
{
    public const string ReadyToOccupied = "ready_to_occupied",
        ReservedToAccepted = "reserved_to_accepted",
        ReopenedToAssignment = "reopened_to_assignment",
        Boarding = "boarding",
        DischargeToEmpty = "discharge_to_empty";

    /// <summary>They begin with an arrival in the emergency department; a planned patient takes a number too.</summary>
    public static IReadOnlyList<string> OfEmergency { get; } = ["arrival_to_triage", "arrival_to_doctor"];

    public static IReadOnlyList<GapRule> All { get; } =
    [
        new(
            "arrival_to_registration",
            MilestoneNames.Arrived,
            MilestoneNames.Registered,
            ClosedBy: [MilestoneNames.LeftUnseen, MilestoneNames.VisitEnded]
        ),
        new(
            "arrival_to_triage",
            MilestoneNames.Arrived,
            MilestoneNames.TriageStarted,
            ClosedBy: [MilestoneNames.LeftUnseen, MilestoneNames.FirstMedicalContact, MilestoneNames.VisitEnded]
        ),
        new("registration_to_triage", MilestoneNames.Registered, MilestoneNames.Triaged, Waits: false),
        new(
            "triage_to_doctor",
            MilestoneNames.Triaged,
            MilestoneNames.FirstMedicalContact,
            ClosedBy: [MilestoneNames.LeftUnseen, MilestoneNames.VisitEnded, MilestoneNames.Occupied]
        ),
        new(
            "arrival_to_doctor",
            MilestoneNames.Arrived,
            MilestoneNames.FirstMedicalContact,
            ClosedBy: [MilestoneNames.LeftUnseen, MilestoneNames.VisitEnded, MilestoneNames.Occupied]
        ),
        new("doctor_to_decision", MilestoneNames.FirstMedicalContact, MilestoneNames.AdmissionDecided, Waits: false),
        new(
            "decision_to_request",
            MilestoneNames.AdmissionDecided,
            MilestoneNames.BedRequested,
            ClosedBy: [MilestoneNames.Occupied]
        ),
        new(
            "request_to_assignment",
            MilestoneNames.BedRequested,
            MilestoneNames.BedReserved,
            PerThread: true,
            ClosedBy: [MilestoneNames.RequestWithdrawn, MilestoneNames.Occupied]
        ),
        new(ReservedToAccepted, MilestoneNames.BedReserved, MilestoneNames.BedAccepted, PerThread: true),
        new(ReopenedToAssignment, MilestoneNames.ReservationReleased, MilestoneNames.BedReserved, PerThread: true),
        new("decision_to_occupied", MilestoneNames.AdmissionDecided, MilestoneNames.Occupied),
        new("registration_to_ward", MilestoneNames.Registered, MilestoneNames.Occupied, Waits: false),
        new(
            ReadyToOccupied,
            MilestoneNames.BedReserved,
            MilestoneNames.Occupied,
            PerThread: true,
            ClosedBy:
            [
                MilestoneNames.ReservationExpired,
                MilestoneNames.ReservationReleased,
                MilestoneNames.RequestWithdrawn,
            ]
        ),
        new(Boarding, MilestoneNames.AdmissionDecided, MilestoneNames.Departed, ClosedBy: [MilestoneNames.Occupied]),
        new(
            "ready_to_departed",
            MilestoneNames.ReadyToMove,
            MilestoneNames.Departed,
            PerThread: true,
            ClosedBy: [MilestoneNames.TransportCancelled]
        ),
        new("discharge_to_paperwork", MilestoneNames.DischargeDecided, MilestoneNames.DischargePaperworkDone),
        new("discharge_to_ready", MilestoneNames.DischargeDecided, MilestoneNames.ReadyToLeave),
        new(DischargeToEmpty, MilestoneNames.DischargeDecided, MilestoneNames.BedVacated),
        new(
            "empty_to_asked",
            MilestoneNames.BedVacated,
            MilestoneNames.CleaningRequested,
            true,
            true,
            true,
            MilestoneNames.CleaningCancelled
        ),
        new(
            "asked_to_cleaning",
            MilestoneNames.CleaningRequested,
            MilestoneNames.CleaningStarted,
            true,
            true,
            true,
            MilestoneNames.CleaningCancelled
        ),
        new(
            "cleaning",
            MilestoneNames.CleaningStarted,
            MilestoneNames.CleaningEnded,
            true,
            true,
            true,
            MilestoneNames.CleaningCancelled
        ),
        new(
            "cleaned_to_ready",
            MilestoneNames.CleaningEnded,
            MilestoneNames.BedReady,
            true,
            true,
            true,
            MilestoneNames.CleaningCancelled
        ),
        new(
            "bed_turnaround",
            MilestoneNames.BedVacated,
            MilestoneNames.BedReady,
            true,
            true,
            true,
            MilestoneNames.CleaningCancelled
        ),
    ];
}
