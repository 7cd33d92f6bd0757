namespace HospitalOps.BedManagement.Domain;

/// <summary>Can the bed be used at all.</summary>
public enum Serviceability
{
    InService,
    Blocked,
    OutOfService,
}

/// <summary>Is the bed clean.</summary>
public enum Cleanliness
{
    Clean,
    ToClean,
    BeingCleaned,
    AwaitingInspection,
}

/// <summary>What kind of cleaning the last patient's precautions ask for.</summary>
public enum CleaningClass
{
    Standard,
    Terminal,
    CriticalCare,
}

/// <summary>State of a cleaning job.</summary>
public enum CleaningState
{
    Requested,
    Started,
    Paused,
    Done,
    Cancelled,
    AwaitingInspection,
}

/// <summary>Who waits for the bed: stat = an accepted patient, next = a reservation, normal = nobody yet.</summary>
public enum CleaningPriority
{
    Normal,
    Next,
    Stat,
}

/// <summary>First bed of the stay, another one, or a bed at the other hospital.</summary>
public enum PlacementKind
{
    Admission,
    Transfer,
    SiteTransfer,
}

/// <summary>State of a placement request.</summary>
public enum PlacementState
{
    Requested,
    Reserved,
    Accepted,
    Fulfilled,
    Withdrawn,
}

/// <summary>
/// State of a reservation; planned = begins when the patient in the bed has left, called off = a plan that never began.
/// </summary>
public enum ReservationState
{
    Held,
    Used,
    Expired,
    Cancelled,
    Planned,
    CalledOff,
}
