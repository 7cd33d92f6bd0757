using System.Text;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Shell;

namespace HospitalOps.StaffPortal.Features.Desk;

/// <summary>The export of births and deaths as a file: fetched with the clerk's own right, never kept.</summary>
internal static class CivilRegisterDownload
{
    public static void MapCivilRegister(this IEndpointRouteBuilder app) =>
        app.MapGet("/civil-register.csv", SendAsync)
            .RequireAuthorization(policy => policy.RequireRole(Roles.AdmissionsClerk));

    private static async Task<IResult> SendAsync(
        HttpContext http,
        IHttpMessageHandlerFactory senders,
        AccessTokens tokens
    )
    {
        if (StaffIdentity.From(http.User) is not { } staff || await tokens.ForAsync(staff.SessionId) is not { } token)
            return Results.Unauthorized();
        var admissions = ApiClients.For<IAdmissionsApi>(
            Services.Address(Services.Admissions),
            new ServiceSender(Services.Admissions, senders, token)
        );
        var answer = await admissions.ExportCivilRegisterAsync();
        if (answer.Value is not { } lines)
            return Results.StatusCode(
                answer.Problem is { Status: > 0 } problem ? problem.Status : StatusCodes.Status503ServiceUnavailable
            );
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(lines), "text/csv; charset=utf-8", "civil-register.csv");
    }
}
