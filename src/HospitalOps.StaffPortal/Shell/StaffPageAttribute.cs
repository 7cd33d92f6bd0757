using Microsoft.AspNetCore.Authorization;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>A page of the menu's table: the roles that have it there may open it, nobody else.</summary>
/// <param name="path">Address of its rows, e.g. "/wards" for "/wards/{id}".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StaffPageAttribute(string path) : Attribute, IAuthorizeData
{
    public string Path => path;

    /// <summary>An address without a row is an error: no role at all would mean everybody.</summary>
    public string? Roles
    {
        get =>
            Menu.RolesOf(path) is { Count: > 0 } roles
                ? string.Join(',', roles)
                : throw new InvalidOperationException($"'{path}' is not in the table of pages.");
        set => throw new NotSupportedException();
    }

    public string? Policy { get; set; }

    public string? AuthenticationSchemes { get; set; }
}
