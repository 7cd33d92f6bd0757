namespace HospitalOps.PatientTracking.Domain;

/// <summary>How two stamps make a gap.</summary>
/// <param name="Code">Key of the indicator (HospitalOps.Indicators); the delay rules watch the same gaps.</param>
/// <param name="PerThread">True: once for each bed request, cleaning or transport. False: once for the journey, first
/// to first.</param>
/// <param name="Waits">Somebody waits while it is open: it can be overdue. Otherwise only the ended one counts.</param>
/// <param name="OutlivesPatient">The patient's leaving does not end it: the bed is still to be cleaned.</param>
/// <param name="ClosedBy">Stamps after which the second one will not come.</param>
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
            Stamps.Arrived,
            Stamps.Registered,
            ClosedBy: [Stamps.LeftUnseen, Stamps.VisitEnded]
        ),
        new(
            "arrival_to_triage",
            Stamps.Arrived,
            Stamps.TriageStarted,
            ClosedBy: [Stamps.LeftUnseen, Stamps.FirstMedicalContact, Stamps.VisitEnded]
        ),
        new("registration_to_triage", Stamps.Registered, Stamps.Triaged, Waits: false),
        new(
            "triage_to_doctor",
            Stamps.Triaged,
            Stamps.FirstMedicalContact,
            ClosedBy: [Stamps.LeftUnseen, Stamps.VisitEnded, Stamps.Occupied]
        ),
        new(
            "arrival_to_doctor",
            Stamps.Arrived,
            Stamps.FirstMedicalContact,
            ClosedBy: [Stamps.LeftUnseen, Stamps.VisitEnded, Stamps.Occupied]
        ),
        new("doctor_to_decision", Stamps.FirstMedicalContact, Stamps.AdmissionDecided, Waits: false),
        new("decision_to_request", Stamps.AdmissionDecided, Stamps.BedRequested, ClosedBy: [Stamps.Occupied]),
        new(
            "request_to_assignment",
            Stamps.BedRequested,
            Stamps.BedReserved,
            PerThread: true,
            ClosedBy: [Stamps.RequestWithdrawn, Stamps.Occupied]
        ),
        new(ReservedToAccepted, Stamps.BedReserved, Stamps.BedAccepted, PerThread: true),
        new(ReopenedToAssignment, Stamps.ReservationReleased, Stamps.BedReserved, PerThread: true),
        new("decision_to_occupied", Stamps.AdmissionDecided, Stamps.Occupied),
        new("registration_to_ward", Stamps.Registered, Stamps.Occupied, Waits: false),
        new(
            ReadyToOccupied,
            Stamps.BedReserved,
            Stamps.Occupied,
            PerThread: true,
            ClosedBy: [Stamps.ReservationExpired, Stamps.ReservationReleased, Stamps.RequestWithdrawn]
        ),
        new(Boarding, Stamps.AdmissionDecided, Stamps.Departed, ClosedBy: [Stamps.Occupied]),
        new(
            "ready_to_departed",
            Stamps.ReadyToMove,
            Stamps.Departed,
            PerThread: true,
            ClosedBy: [Stamps.TransportCancelled]
        ),
        new("discharge_to_paperwork", Stamps.DischargeDecided, Stamps.DischargePaperworkDone),
        new("discharge_to_ready", Stamps.DischargeDecided, Stamps.ReadyToLeave),
        new(DischargeToEmpty, Stamps.DischargeDecided, Stamps.BedVacated),
        new("empty_to_asked", Stamps.BedVacated, Stamps.CleaningRequested, true, true, true, Stamps.CleaningCancelled),
        new(
            "asked_to_cleaning",
            Stamps.CleaningRequested,
            Stamps.CleaningStarted,
            true,
            true,
            true,
            Stamps.CleaningCancelled
        ),
        new("cleaning", Stamps.CleaningStarted, Stamps.CleaningEnded, true, true, true, Stamps.CleaningCancelled),
        new("cleaned_to_ready", Stamps.CleaningEnded, Stamps.BedReady, true, true, true, Stamps.CleaningCancelled),
        new("bed_turnaround", Stamps.BedVacated, Stamps.BedReady, true, true, true, Stamps.CleaningCancelled),
    ];
}
