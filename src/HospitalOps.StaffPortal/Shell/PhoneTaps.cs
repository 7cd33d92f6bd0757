using System.Net.Http.Json;
using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>One tap of somebody on the move, as the phone kept it until it had a network again.</summary>
/// <param name="Key">Made by the phone at the tap: a tap that is sent twice counts once.</param>
/// <param name="OccurredAt">When the finger touched the button.</param>
public sealed record PhoneTap(Guid Job, string Action, string Key, DateTimeOffset OccurredAt, string? Reason);

/// <summary>Why a tap was not accepted, in words.</summary>
public sealed record PhoneTapRefused(string Code, string Message);

/// <summary>
/// Taps of cleaners and porters come as small requests of their own, not over the circuit: they survive a lift, a
/// basement and a circuit
/// that has to be built again (wwwroot/taps.js keeps them in order until they are answered).
/// </summary>
internal static class PhoneTaps
{
    /// <summary>A header that no form of another site can send.</summary>
    private const string Header = "X-HospitalOps-Tap";

    private static readonly string[] Cleaning = ["take", "start", "pause", "resume", "finish"];
    private static readonly string[] Carrying = ["take", "start", "finish", "fail"];

    public static void MapPhoneTaps(this IEndpointRouteBuilder app)
    {
        app.MapPost(
                "/cleaning/acts",
                (PhoneTap tap, HttpContext http, Sender sender) =>
                    sender.SendAsync(tap, http, Cleaning, Services.Beds, "cleaning-jobs")
            )
            .RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Cleaner })
            .DisableAntiforgery();
        app.MapPost(
                "/porter/acts",
                (PhoneTap tap, HttpContext http, Sender sender) =>
                    sender.SendAsync(tap, http, Carrying, Services.Tracking, "transports")
            )
            .RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Porter })
            .DisableAntiforgery();
    }

    /// <summary>Hands a tap on to the service whose work it is.</summary>
    internal sealed class Sender(AccessTokens tokens, IHttpClientFactory clients, ProblemMessages problems)
    {
        public async Task<Results<NoContent, JsonHttpResult<PhoneTapRefused>>> SendAsync(
            PhoneTap tap,
            HttpContext http,
            string[] actions,
            string service,
            string jobs
        )
        {
            if (!http.Request.Headers.ContainsKey(Header) || !actions.Contains(tap.Action))
                return Refuse(ApiProblem.Of(StatusCodes.Status400BadRequest, "not_allowed"));
            var token = StaffIdentity.From(http.User) is { } staff ? await tokens.ForAsync(staff.SessionId) : null;
            if (token is null)
                return Refuse(ApiProblem.Of(StatusCodes.Status401Unauthorized, "session_over"));
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{jobs}/{tap.Job}/{tap.Action}")
            {
                Headers = { Authorization = new("Bearer", token) },
                Content = JsonContent.Create(Body(tap), options: ApiJson.Options),
            };
            request.Headers.Add("Idempotency-Key", tap.Key);
            var answer = await ApiAnswers.SendAsync<object>(
                clients.CreateClient(service),
                request,
                http.RequestAborted
            );
            return answer.Problem is { } problem ? Refuse(problem) : TypedResults.NoContent();
        }

        private static object Body(PhoneTap tap) =>
            tap.Action is "pause" or "fail" ? new { tap.Reason, tap.OccurredAt } : new { tap.OccurredAt };

        private JsonHttpResult<PhoneTapRefused> Refuse(ApiProblem problem) =>
            TypedResults.Json(
                new PhoneTapRefused(problem.Code, problems.For(problem)),
                ApiJson.Options,
                statusCode: problem.Status == 0 ? StatusCodes.Status503ServiceUnavailable : problem.Status
            );
    }
}
