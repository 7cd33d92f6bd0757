using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// Whose figures are asked for. Figures without a patient of the other hospital are for operations managers, who watch
/// both.
/// </summary>
internal static class HospitalScope
{
    /// <summary>The hospital's id; null when it is unknown or not for the caller.</summary>
    public static Guid? Of(string? code, Caller caller)
    {
        if (code is null)
            return caller.HospitalId;
        var hospital = Hospitals.All.FirstOrDefault(hospital => hospital.Code == code);
        return hospital is null || (hospital.Id != caller.HospitalId && caller.Role != Roles.OperationsManager)
            ? null
            : hospital.Id;
    }
}
