namespace HospitalOps.Api.Admissions;

/// <summary>Which stays a list shows.</summary>
public enum StayFilter
{
    Open,
    DischargeDecided,
    PaperworkDue,
    Closed,
    Expected,
    Any,
}
