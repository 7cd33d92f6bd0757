using System.Net.Http.Headers;
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
        IHttpClientFactory clients,
        AccessTokens tokens,
        CancellationToken cancel
    )
    {
        if (StaffIdentity.From(http.User) is not { } staff || await tokens.ForAsync(staff.SessionId) is not { } token)
            return Results.Unauthorized();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/civil-register/export")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        using var answer = await clients.CreateClient(Services.Admissions).SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode)
            return Results.StatusCode((int)answer.StatusCode);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            await answer.Content.ReadAsByteArrayAsync(cancel),
            "text/csv; charset=utf-8",
            "civil-register.csv"
        );
    }
}
