namespace HospitalOps.SharedKernel.Admissions;

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
