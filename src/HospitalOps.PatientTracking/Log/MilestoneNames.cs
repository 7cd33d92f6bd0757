namespace HospitalOps.PatientTracking.Log;

/// <summary>The milestones of a journey, in the order in which they usually come.</summary>
internal static class MilestoneNames
{
    public const string Arrived = "ArrivedAt";
    public const string Registered = "RegisteredAt";
    public const string TriageStarted = "TriageStartedAt";
    public const string Triaged = "TriagedAt";
    public const string Called = "CalledAt";
    public const string ServiceStarted = "ServiceStartedAt";
    public const string FirstMedicalContact = "FirstMedicalContactAt";
    public const string ServiceFinished = "ServiceFinishedAt";
    public const string TakenBack = "TakenBackAt";
    public const string LeftUnseen = "LeftUnseenAt";
    public const string VisitEnded = "VisitEndedAt";
    public const string AdmissionDecided = "AdmissionDecidedAt";
    public const string BedRequested = "BedRequestedAt";
    public const string BedOffered = "BedOfferedAt";
    public const string BedReserved = "BedReservedAt";
    public const string BedAccepted = "BedAcceptedAt";
    public const string TransferRefused = "TransferRefusedAt";
    public const string RequestWithdrawn = "RequestWithdrawnAt";
    public const string ReservationExpired = "ReservationExpiredAt";

    /// <summary>The hold ended by a person: refused, withdrawn or released before its time.</summary>
    public const string ReservationReleased = "ReservationReleasedAt";
    public const string BedReady = "BedReadyAt";
    public const string ReadyToMove = "ReadyToMoveAt";
    public const string TransportStarted = "TransportStartedAt";
    public const string TransportCancelled = "TransportCancelledAt";
    public const string Departed = "DepartedAt";
    public const string TransportFinished = "TransportFinishedAt";
    public const string Occupied = "OccupiedAt";

    /// <summary>A newborn is beside its mother, or parted from her.</summary>
    public const string RoomedIn = "RoomedInAt";

    /// <summary>The sex that the bed was given by was corrected: his nights in it count by the new one.</summary>
    public const string OccupantCorrected = "OccupantCorrectedAt";
    public const string LeaveStarted = "LeaveStartedAt";
    public const string LeaveEnded = "LeaveEndedAt";
    public const string ExpectedDischargeSet = "ExpectedDischargeSetAt";
    public const string BlockerOpened = "BlockerOpenedAt";
    public const string BlockerCleared = "BlockerClearedAt";
    public const string DischargeDecided = "DischargeDecidedAt";
    public const string DischargePaperworkDone = "DischargePaperworkDoneAt";
    public const string ReadyToLeave = "ReadyToLeaveAt";
    public const string BedVacated = "BedVacatedAt";
    public const string LeftHospital = "LeftHospitalAt";
    public const string StayCancelled = "StayCancelledAt";

    /// <summary>The stay goes on: what had ended it no longer counts.</summary>
    public const string StayReopened = "StayReopenedAt";

    /// <summary>An expected patient is not here after all: his registration no longer counts.</summary>
    public const string ArrivalUndone = "ArrivalUndoneAt";
    public const string CleaningRequested = "CleaningRequestedAt";
    public const string CleaningStarted = "CleaningStartedAt";
    public const string CleaningEnded = "CleaningEndedAt";
    public const string CleaningCancelled = "CleaningCancelledAt";
    public const string Corrected = "CorrectedAt";

    /// <summary>Order of milestones that carry the same time.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
    [
        Arrived,
        Registered,
        Called,
        ServiceStarted,
        TriageStarted,
        Triaged,
        FirstMedicalContact,
        ServiceFinished,
        TakenBack,
        LeftUnseen,
        VisitEnded,
        AdmissionDecided,
        BedRequested,
        BedOffered,
        BedReserved,
        BedAccepted,
        TransferRefused,
        RequestWithdrawn,
        ReservationExpired,
        ReservationReleased,
        ReadyToMove,
        TransportStarted,
        Departed,
        TransportCancelled,
        Occupied,
        RoomedIn,
        OccupantCorrected,
        TransportFinished,
        LeaveStarted,
        LeaveEnded,
        ExpectedDischargeSet,
        BlockerOpened,
        DischargeDecided,
        DischargePaperworkDone,
        BlockerCleared,
        ReadyToLeave,
        BedVacated,
        CleaningRequested,
        CleaningStarted,
        CleaningEnded,
        CleaningCancelled,
        BedReady,
        LeftHospital,
        StayCancelled,
        StayReopened,
        ArrivalUndone,
        Corrected,
    ];

    private static readonly Dictionary<string, int> Places = InOrder
        .Index()
        .ToDictionary(milestone => milestone.Item, milestone => milestone.Index);

    public static int PlaceOf(string name) => Places.GetValueOrDefault(name, int.MaxValue);
}
