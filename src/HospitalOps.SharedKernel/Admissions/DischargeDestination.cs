namespace HospitalOps.SharedKernel.Admissions;

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

    /// <summary>Gone from the emergency department before a doctor saw him; queues tell it.</summary>
    LeftBeforeCare,
}
