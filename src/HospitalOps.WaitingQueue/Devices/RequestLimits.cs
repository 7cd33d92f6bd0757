using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;

namespace HospitalOps.WaitingQueue.Devices;

/// <summary>How often a kiosk and a stranger may ask. In memory, per instance of the service.</summary>
internal static class RequestLimits
{
    /// <summary>Ten a minute per signed-in device.</summary>
    public const string PerDevice = "device";

    /// <summary>
    /// Per network address; many phones of one waiting room share one, each asks three times a minute.
    /// </summary>
    public const string PerAddress = "address";

    private const int DevicePerMinute = 10,
        AddressPerMinute = 600;

    public static void AddRequestLimits(this IServiceCollection services)
    {
        // The gateway and the portal say for whom they ask; only the machine itself is believed, further proxies are to
        // be configured.
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor
        );
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(
                PerDevice,
                http =>
                    Minute($"{http.User.FindFirst("sub")?.Value}/{http.User.FindFirst("sid")?.Value}", DevicePerMinute)
            );
            options.AddPolicy(
                PerAddress,
                http => Minute(http.Connection.RemoteIpAddress?.ToString() ?? "", AddressPerMinute)
            );
            options.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told)
                    ? told
                    : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(
                    CultureInfo.InvariantCulture
                );
                await TypedResults
                    .Problem(
                        "Too many requests in one minute; wait.",
                        statusCode: StatusCodes.Status429TooManyRequests,
                        type: "urn:hospitalops:problem:too_many_requests",
                        extensions: new Dictionary<string, object?> { ["code"] = "too_many_requests" }
                    )
                    .ExecuteAsync(rejected.HttpContext);
            };
        });
    }

    private static RateLimitPartition<string> Minute(string who, int limit) =>
        RateLimitPartition.GetFixedWindowLimiter(
            who,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) }
        );
}
