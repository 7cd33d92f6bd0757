using HospitalOps.Api.Admissions;

namespace HospitalOps.Admissions.Identity;

/// <summary>How the hospital works, as it is answered.</summary>
internal static class DeskModeViews
{
    public static DeskModeView ToView(MasterSystem? master) => new(master?.Name, master?.Since, master?.SetBy);
}
