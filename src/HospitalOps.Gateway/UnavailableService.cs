using Yarp.ReverseProxy.Forwarder;

namespace HospitalOps.Gateway;

/// <summary>A service that does not answer becomes a problem with a code and a hint when to try again.</summary>
internal static class UnavailableService
{
    public static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Features.Get<IForwarderErrorFeature>() is null || context.Response.HasStarted)
            return;
        context.Response.Clear();
        context.Response.Headers.RetryAfter = "2";
        await TypedResults
            .Problem(
                "The service behind this address does not answer right now.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                type: "urn:hospitalops:problem:service_unavailable",
                extensions: new Dictionary<string, object?> { ["code"] = "service_unavailable" }
            )
            .ExecuteAsync(context);
    }
}
