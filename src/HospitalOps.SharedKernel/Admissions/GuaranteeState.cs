namespace HospitalOps.SharedKernel.Admissions;

/// <summary>How far the payment guarantee (PEC, prise en charge) got.</summary>
public enum GuaranteeState
{
    NotNeeded,
    ToRequest,
    Requested,
    Granted,
    Refused,
    Expired,
    Closed,
}
