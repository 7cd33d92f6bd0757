namespace HospitalOps.Admissions.Domain;

/// <summary>Administrative sex.</summary>
public enum Sex
{
    Unknown,
    Female,
    Male,
}

/// <summary>How far the identity is proven.</summary>
public enum IdentityState
{
    Provisional,
    ToVerify,
    Validated,
}

/// <summary>How far a merge got.</summary>
public enum MergeState
{
    Proposed,
    Done,
    Refused,
    Undone,
}

/// <summary>Kind of stay.</summary>
public enum StayKind
{
    Emergency,
    Scheduled,
    TransferIn,
    Birth,
    DayCase,
    Outpatient,
}

/// <summary>A stay is open until the patient left.</summary>
public enum StayState
{
    PreAdmitted,
    Open,
    Closed,
    Cancelled,
}

/// <summary>Why a stay never took place; only a planned one can fail for want of a bed.</summary>
public enum StayCancelReason
{
    NoBed,
    PatientWish,
    Medical,
    EnteredInError,
    Other,
}

/// <summary>Level of care first; service and specialty come second.</summary>
public enum CareLevel
{
    Critical,
    Intermediate,
    Standard,
    ShortStay,
    Day,
}

/// <summary>Where the patient goes, see domain list of discharge types.</summary>
public enum DischargeDestination
{
    Home,
    TransferOut,
    Ama,
    Death,
    Absconded,
    LeaveNotReturned,
    Disciplinary,
    Rehab,
    HomeCare,
    Other,
}
