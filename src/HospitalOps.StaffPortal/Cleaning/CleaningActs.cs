using System.Net.Http.Json;
using HospitalOps.ServiceDefaults;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Session;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.StaffPortal.Cleaning;

/// <summary>One tap of a cleaner, as the phone kept it until it had a network again.</summary>
/// <param name="Key">Made by the phone at the tap: a tap that is sent twice counts once.</param>
/// <param name="OccurredAt">When the finger touched the button.</param>
public sealed record CleaningAct(Guid Job, string Action, string Key, DateTimeOffset OccurredAt, string? Reason);

/// <summary>Why a tap was not accepted, in words.</summary>
public sealed record CleaningActRefused(string Code, string Message);

/// <summary>
/// Taps of the cleaning page come as small requests of their own, not over the circuit: they survive a lift, a basement and a circuit
/// that has to be built again (wwwroot/cleaning.js keeps them in order until they are answered).
/// </summary>
internal static class CleaningActs
{
    private static readonly string[] Actions = ["take", "start", "pause", "resume", "finish"];

    /// <summary>A header that no form of another site can send.</summary>
    private const string Header = "X-HospitalOps-Cleaning";

    public static void MapCleaningActs(this IEndpointRouteBuilder app) =>
        app.MapPost("/cleaning/acts", SendAsync).RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Cleaner }).DisableAntiforgery();

    private static async Task<Results<NoContent, JsonHttpResult<CleaningActRefused>>> SendAsync(
        CleaningAct act, HttpContext http, AccessTokens tokens, IHttpClientFactory clients, ProblemMessages problems, CancellationToken cancel)
    {
        if (!http.Request.Headers.ContainsKey(Header) || !Actions.Contains(act.Action)) return Refuse(problems, ApiProblem.Of(StatusCodes.Status400BadRequest, "not_allowed"));
        var token = StaffIdentity.From(http.User) is { } staff ? await tokens.ForAsync(staff.SessionId) : null;
        if (token is null) return Refuse(problems, ApiProblem.Of(StatusCodes.Status401Unauthorized, "session_over"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cleaning-jobs/{act.Job}/{act.Action}")
        {
            Headers = { Authorization = new("Bearer", token) }, Content = JsonContent.Create(Body(act), options: ApiJson.Options),
        };
        request.Headers.Add("Idempotency-Key", act.Key);
        var answer = await ApiAnswers.SendAsync<object>(clients.CreateClient(Services.Beds), request, cancel);
        return answer.Problem is { } problem ? Refuse(problems, problem) : TypedResults.NoContent();
    }

    private static object Body(CleaningAct act) => act.Action switch
    {
        "take" => new { },
        "pause" => new { act.Reason, act.OccurredAt },
        _ => new { act.OccurredAt },
    };

    private static JsonHttpResult<CleaningActRefused> Refuse(ProblemMessages problems, ApiProblem problem) =>
        TypedResults.Json(new CleaningActRefused(problem.Code, problems.For(problem)), ApiJson.Options, statusCode: problem.Status == 0 ? StatusCodes.Status503ServiceUnavailable : problem.Status);
}
