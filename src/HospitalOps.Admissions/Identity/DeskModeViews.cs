using HospitalOps.Admissions.Patients;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.Admissions.Identity;

/// <summary>How the hospital works.</summary>
/// <param name="MasterSystem">Master of identity and numbers; null: this product is.</param>
public sealed record DeskModeView(string? MasterSystem, DateTimeOffset? Since, string? SetBy);

/// <summary>How the hospital works, as it is answered.</summary>
internal static class DeskModeViews
{
    public static DeskModeView ToView(MasterSystem? master) => new(master?.Name, master?.Since, master?.SetBy);
}
