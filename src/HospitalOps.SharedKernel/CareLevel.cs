namespace HospitalOps.SharedKernel;

/// <summary>
/// Level of care of a bed or of a need. The order is not a ranking: the placement rules say what can stand in for
/// what.
/// </summary>
public enum CareLevel
{
    Critical,
    Intermediate,
    Standard,
    ShortStay,
    Day,
}
