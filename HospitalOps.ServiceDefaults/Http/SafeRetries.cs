using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace HospitalOps.ServiceDefaults.Http;

/// <summary>Calls between processes of the product.</summary>
public static class SafeRetries
{
    /// <summary>
    /// A call that found nobody, or whose connection broke, is made again twice within a second: reads, and commands
    /// with a key, which are answered once however often they come. Any other command may have run and is left alone,
    /// and so is what was answered, whatever the answer.
    /// </summary>
    public static void AddSafeRetries(this IHttpClientBuilder client) =>
        client.AddResilienceHandler(
            "safe-retries",
            pipeline =>
                pipeline.AddRetry(
                    new HttpRetryStrategyOptions
                    {
                        MaxRetryAttempts = 2,
                        Delay = TimeSpan.FromMilliseconds(200),
                        BackoffType = DelayBackoffType.Exponential,
                        UseJitter = true,
                        ShouldHandle = attempt =>
                            ValueTask.FromResult(
                                attempt.Outcome.Exception is HttpRequestException
                                    && attempt.Context.GetRequestMessage() is { } request
                                    && IsSafe(request)
                            ),
                    }
                )
        );

    /// <summary>Whether the request may be sent twice.</summary>
    private static bool IsSafe(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || request.Method == HttpMethod.Head
        || request.Headers.Contains("Idempotency-Key");
}
