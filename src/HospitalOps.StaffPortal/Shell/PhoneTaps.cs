using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
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

    private static readonly Dictionary<string, Func<IBedsApi, PhoneTap, Task<ApiProblem?>>> Cleaning = new()
    {
        ["take"] = (beds, tap) => Problem(beds.TakeCleaningAsync(tap.Job, new(), tap.Key)),
        ["start"] = (beds, tap) => Problem(beds.StartCleaningAsync(tap.Job, new(tap.OccurredAt), tap.Key)),
        ["pause"] = (beds, tap) =>
            Problem(beds.PauseCleaningAsync(tap.Job, new(tap.Reason ?? "", tap.OccurredAt), tap.Key)),
        ["resume"] = (beds, tap) => Problem(beds.ResumeCleaningAsync(tap.Job, new(tap.OccurredAt), tap.Key)),
        ["finish"] = (beds, tap) => Problem(beds.FinishCleaningAsync(tap.Job, new(tap.OccurredAt), tap.Key)),
    };

    private static readonly Dictionary<string, Func<ITrackingApi, PhoneTap, Task<ApiProblem?>>> Carrying = new()
    {
        ["take"] = (tracking, tap) => Problem(tracking.TakeTransportAsync(tap.Job, new(tap.OccurredAt), tap.Key)),
        ["start"] = (tracking, tap) => Problem(tracking.StartTransportAsync(tap.Job, new(tap.OccurredAt), tap.Key)),
        ["finish"] = (tracking, tap) => Problem(tracking.FinishTransportAsync(tap.Job, new(tap.OccurredAt), tap.Key)),
        ["fail"] = (tracking, tap) =>
            Problem(tracking.FailTransportAsync(tap.Job, new(tap.Reason ?? "", tap.OccurredAt), tap.Key)),
    };

    public static void MapPhoneTaps(this IEndpointRouteBuilder app)
    {
        app.MapPost(
                "/cleaning/acts",
                (PhoneTap tap, HttpContext http, Sender sender) => sender.SendAsync(tap, http, Services.Beds, Cleaning)
            )
            .RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Cleaner })
            .DisableAntiforgery();
        app.MapPost(
                "/porter/acts",
                (PhoneTap tap, HttpContext http, Sender sender) =>
                    sender.SendAsync(tap, http, Services.Tracking, Carrying)
            )
            .RequireAuthorization(new AuthorizeAttribute { Roles = Roles.Porter })
            .DisableAntiforgery();
    }

    private static async Task<ApiProblem?> Problem<TView>(Task<ApiAnswer<TView>> answer) => (await answer).Problem;

    /// <summary>Hands a tap on to the service whose work it is.</summary>
    internal sealed class Sender(
        AccessTokens tokens,
        IHttpMessageHandlerFactory senders,
        ProblemMessages problems,
        TimeProvider clock
    )
    {
        public async Task<Results<NoContent, JsonHttpResult<PhoneTapRefused>>> SendAsync<TApi>(
            PhoneTap tap,
            HttpContext http,
            string service,
            Dictionary<string, Func<TApi, PhoneTap, Task<ApiProblem?>>> acts
        )
            where TApi : class
        {
            if (!http.Request.Headers.ContainsKey(Header) || !acts.TryGetValue(tap.Action, out var act))
                return Refuse(ApiProblem.Of(StatusCodes.Status400BadRequest, "not_allowed"));
            var token = StaffIdentity.From(http.User) is { } staff ? await tokens.ForAsync(staff.SessionId) : null;
            if (token is null)
                return Refuse(ApiProblem.Of(StatusCodes.Status401Unauthorized, "session_over"));
            var api = ApiClients.For<TApi>(Services.Address(service), new ServiceSender(service, senders, token));
            // A phone whose clock runs ahead loses no work: what it tells is no later than here and now.
            var now = clock.GetUtcNow();
            var told = tap.OccurredAt > now ? tap with { OccurredAt = now } : tap;
            return await act(api, told) is { } problem ? Refuse(problem) : TypedResults.NoContent();
        }

        private JsonHttpResult<PhoneTapRefused> Refuse(ApiProblem problem) =>
            TypedResults.Json(
                new PhoneTapRefused(problem.Code, problems.For(problem)),
                ApiJson.Options,
                statusCode: problem.Status == 0 ? StatusCodes.Status503ServiceUnavailable : problem.Status
            );
    }
}
