using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;

namespace HospitalOps.Identity;

/// <summary>Who may do what with accounts.</summary>
internal static class IdentityPermissions
{
    public static readonly Permission SeeOneself = new("see-oneself", Roles.All);

    /// <summary>Whoever works with patients; a screen names nobody.</summary>
    public static readonly Permission SeeColleagues = new(
        "see-colleagues",
        [.. Roles.All.Except([.. Roles.Devices, Roles.DataProtectionOfficer])]
    );

    public static readonly Permission ManageStaff = new("manage-staff", Roles.Administrator);
}
