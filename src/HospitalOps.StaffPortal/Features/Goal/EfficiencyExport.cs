using System.Globalization;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Authorization;

namespace HospitalOps.StaffPortal.Features.Goal;

/// <summary>The waits behind the efficiency index as a file: whoever has it can recompute the index.</summary>
internal static class EfficiencyExport
{
    public static void MapEfficiencyExport(this IEndpointRouteBuilder app) =>
        app.MapGet("/goal/export", SendAsync)
            .RequireAuthorization(
                new AuthorizeAttribute { Roles = $"{Roles.OperationsManager},{Roles.BedManager},{Roles.Administrator}" }
            );

    /// <summary>The days of the export as a query.</summary>
    internal static string Period(DateOnly from, DateOnly to) =>
        string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");

    private static async Task<IResult> SendAsync(
        DateOnly from,
        DateOnly to,
        HttpContext http,
        AccessTokens tokens,
        IHttpClientFactory clients,
        CancellationToken cancel
    )
    {
        var token = StaffIdentity.From(http.User) is { } staff ? await tokens.ForAsync(staff.SessionId) : null;
        if (token is null)
            return TypedResults.Redirect("/sign-in?error=session_over");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/efficiency/export?{Period(from, to)}")
        {
            Headers = { Authorization = new("Bearer", token) },
        };
        using var answer = await clients.CreateClient(Services.Tracking).SendAsync(request, cancel);
        return answer.IsSuccessStatusCode
            ? TypedResults.File(
                await answer.Content.ReadAsByteArrayAsync(cancel),
                "text/csv",
                string.Create(CultureInfo.InvariantCulture, $"efficiency-{from:yyyyMMdd}-{to:yyyyMMdd}.csv")
            )
            : TypedResults.StatusCode((int)answer.StatusCode);
    }
}
