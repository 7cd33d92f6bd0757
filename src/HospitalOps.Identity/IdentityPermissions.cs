using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;

namespace HospitalOps.Identity;

/// <summary>Who may do what with accounts.</summary>
internal static class IdentityPermissions
{
    public static readonly Permission SeeOneself = new("see-oneself", Roles.All);

    public static readonly Permission ManageStaff = new("manage-staff", Roles.Administrator);
}
