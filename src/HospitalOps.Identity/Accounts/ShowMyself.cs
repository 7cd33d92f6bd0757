using HospitalOps.Api.Identity;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Identity.Accounts;

/// <summary>Who am I.</summary>
internal static class ShowMyself
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/me", Handle)
            .RequirePermission(IdentityPermissions.SeeOneself)
            .WithName("Me")
            .WithSummary("The signed-in account.");

    private static Ok<SignedInUser> Handle(Caller caller, HttpContext http) =>
        TypedResults.Ok(
            new SignedInUser(
                caller.UserId,
                caller.UserName,
                http.User.FindFirst("name")?.Value ?? caller.UserName,
                caller.Role,
                caller.HospitalId,
                Hospitals.ById(caller.HospitalId).Code
            )
        );
}
